import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { compiledFolder } from '../../repository.ts'

// What a thread of its own runs: one engine, once.
enableCompileCache(compiledFolder)
const { runEngine } = await import('./engines.ts')
parentPort?.postMessage(await runEngine(workerData.artefact, workerData.input))
