import type { Artefact } from '../emitted-file.ts'
import type { EngineFiles, RunEngines } from './engine-files.ts'
import { EngineThread } from './engine-thread.ts'
import { runEngine } from './engines.ts'

/** From so many characters of input on, a second thread is worth loading hey-api twice. */
const LARGE = 1_000_000

/** The packages for which hey-api runs. */
const HEY_API: readonly Artefact[] = ['validators', 'client']

let prepared: EngineThread | undefined

/**
 * Starts a second thread, which loads hey-api, for engines that will be run before long.
 *
 * @param artefacts The packages that will be wanted; all where undefined.
 */
export function prepareEngines(artefacts: readonly Artefact[] = HEY_API): void {
  if (HEY_API.some((artefact) => artefacts.includes(artefact))) prepared ??= new EngineThread()
}

/** Runs engines: hey-api in the second thread where there is one, for a large document in both. */
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
  /** Whether hey-api runs in both, and the second thread ends afterwards. */
  readonly large: boolean
}

/** Runs hey-api in a second thread: for the validators alone, beside the client's, where the document is large. */
export function runOnThreads(
  artefacts: readonly Artefact[],
  input: string,
  { thread, large }: Threads,
): ReadonlyMap<Artefact, Promise<EngineFiles>> {
  const wanted = HEY_API.filter((artefact) => artefacts.includes(artefact))
  const apart = large ? wanted.slice(0, 1) : wanted
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
