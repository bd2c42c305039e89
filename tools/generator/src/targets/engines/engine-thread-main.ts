import { enableCompileCache } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { compiledFolder } from '../../repository.ts'
import type { EngineJob, EngineOutcome } from './engine-thread.ts'

// What an `EngineThread` runs: one job after the other, until there is nothing in place of one.
enableCompileCache(compiledFolder)
const { loadEngines, runEngine } = await import('./engines.ts')
await loadEngines()
let before: Promise<void> = Promise.resolve()
parentPort?.on('message', (job: EngineJob | undefined) => {
  before = before.then(async () =>
    job === undefined ? parentPort?.close() : parentPort?.postMessage(await outcomeOf(job)),
  )
})

async function outcomeOf({ artefact, input }: EngineJob): Promise<EngineOutcome> {
  try {
    return { files: await runEngine(artefact, input) }
  } catch (error) {
    return { error }
  }
}
