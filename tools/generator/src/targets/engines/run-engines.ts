import type { Artefact } from '../emitted-file.ts'
import type { EngineFiles, RunEngines } from './engine-files.ts'
import { EngineThread } from './engine-thread.ts'
import { runEngine } from './engines.ts'

/** From so many characters of input on, engines run in both threads at once. */
const LARGE = 300_000

let prepared: EngineThread | undefined

/** Starts a second thread, which loads the engines that will be run before long. */
export function prepareEngines(): void {
  prepared ??= new EngineThread()
}

/** Runs engines in the second thread where there is one: beside what this one prints itself, or runs of a large document. */
export const runEngines: RunEngines = (artefacts, input) => {
  const large = input.length >= LARGE
  const thread = prepared ?? (large ? new EngineThread() : undefined)
  if (thread === undefined) return runHere(artefacts, input)
  // What a large document leaves in it would be kept while its packages are printed.
  if (large) prepared = undefined
  return runOnThreads(artefacts, input, { thread, large })
}

/** How to use a second thread. */
export interface Threads {
  readonly thread: EngineThread
  /** Whether engines run in both threads, and the second one ends with its own. */
  readonly large: boolean
}

/**
 * Runs engines in a second thread: where the document is large, those two that take longest. Both are hey-api, which then
 * is loaded once, and already optimised when it runs for the second time.
 */
export function runOnThreads(
  artefacts: readonly Artefact[],
  input: string,
  { thread, large }: Threads,
): ReadonlyMap<Artefact, Promise<EngineFiles>> {
  const apart = artefacts.filter((artefact) => !large || artefact !== 'mocks')
  const running = new Map(apart.map((artefact) => [artefact, watched(thread.run({ artefact, input }))] as const))
  if (large) thread.end()
  const here = artefacts.filter((artefact) => !apart.includes(artefact))
  return new Map([...running, ...runHere(here, input)])
}

/** In this thread one after the other: what the first leaves is gone before the second begins. */
function runHere(artefacts: readonly Artefact[], input: string): ReadonlyMap<Artefact, Promise<EngineFiles>> {
  let before: Promise<unknown> = Promise.resolve()
  const running = new Map<Artefact, Promise<EngineFiles>>()
  for (const artefact of artefacts) {
    const files = watched(before.then(() => runEngine(artefact, input)))
    before = files
    running.set(artefact, files)
  }
  return running
}

/** Whoever waits for it is told of a failure, in whatever order they do. */
function watched(files: Promise<EngineFiles>): Promise<EngineFiles> {
  files.catch(() => {})
  return files
}
