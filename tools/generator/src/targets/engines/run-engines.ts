import { Worker } from 'node:worker_threads'
import type { Artefact } from '../emitted-file.ts'
import type { EngineFiles, RunEngines } from './engine-files.ts'
import { runEngine } from './engines.ts'

/** From so many characters of input on, a second thread is worth loading hey-api twice. */
const LARGE = 300_000

/** Runs engines: for a large document those of the validators in a second thread, beside the others. */
export const runEngines: RunEngines = (artefacts, input) => runOnThreads(artefacts, input, LARGE)

/** @param large From how many characters of input on there is a second thread. */
export function runOnThreads(
  artefacts: readonly Artefact[],
  input: string,
  large: number,
): ReadonlyMap<Artefact, Promise<EngineFiles>> {
  let here: Promise<unknown> = Promise.resolve()
  const running = new Map<Artefact, Promise<EngineFiles>>()
  for (const artefact of artefacts) {
    const apart = artefact === 'validators' && artefacts.length > 1 && input.length >= large
    // In this thread one after the other: what the first leaves is gone before the second begins.
    const files = apart ? runApart(artefact, input) : here.then(() => runEngine(artefact, input))
    if (!apart) here = files
    // Whoever waits for it is told, in whatever order they do.
    files.catch(() => {})
    running.set(artefact, files)
  }
  return running
}

/** Runs an engine in a thread of its own, which ends with it. */
function runApart(artefact: Artefact, input: string): Promise<EngineFiles> {
  const { promise, resolve, reject } = Promise.withResolvers<EngineFiles>()
  new Worker(new URL('engine-thread.ts', import.meta.url), { workerData: { artefact, input } })
    .once('message', resolve)
    .once('error', reject)
  return promise
}
