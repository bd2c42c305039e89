import { Worker } from 'node:worker_threads'
import type { Artefact } from '../emitted-file.ts'
import type { EngineFiles } from './engine-files.ts'

/** The engines of a package, and what they are to print of. */
export interface EngineJob {
  readonly artefact: Artefact
  /** An `EngineInput` as JSON. */
  readonly input: string
}

/** What came of a job. */
export type EngineOutcome = { readonly files: EngineFiles } | { readonly error: unknown }

/** What an engine makes lives until it has printed: with more room than V8 gives (48) less of it is copied to and fro. */
const YOUNG_GENERATION_MB = 96

/** A thread that runs engines, which it loads at once, beside whatever this one does until there is something to run. */
export class EngineThread {
  readonly #worker: Worker
  readonly #waiting: PromiseWithResolvers<EngineFiles>[] = []

  constructor() {
    this.#worker = new Worker(new URL('engine-thread-main.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    })
    this.#worker.on('message', (outcome: EngineOutcome) => this.#settle(outcome))
    this.#worker.on('error', (error) => {
      while (this.#waiting.length > 0) this.#settle({ error })
    })
    // A run that has nothing for it does not wait for it.
    this.#worker.unref()
  }

  /** Runs a job after those that it was given before. */
  run(job: EngineJob): Promise<EngineFiles> {
    const waiting = Promise.withResolvers<EngineFiles>()
    this.#waiting.push(waiting)
    this.#worker.ref()
    this.#worker.postMessage(job)
    return waiting.promise
  }

  /** Ends the thread, and frees its memory, once its jobs are done. */
  end(): void {
    this.#worker.postMessage(undefined)
  }

  #settle(outcome: EngineOutcome): void {
    const waiting = this.#waiting.shift()
    if (this.#waiting.length === 0) this.#worker.unref()
    if ('files' in outcome) waiting?.resolve(outcome.files)
    else waiting?.reject(outcome.error)
  }
}
