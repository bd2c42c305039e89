import type { Artefact } from '../emitted-file.ts'
import { provideTypescript } from '../syntax/provide-typescript.ts'
import type { EngineFiles } from './engine-files.ts'
import type { EngineInput } from './engine-input.ts'

/**
 * The engine of each package: a pure function of its input, which it may write to. Each is imported when it is first
 * needed, because they take a while to load.
 */
const engines: Readonly<Record<Artefact, (input: EngineInput) => Promise<EngineFiles>>> = {
  async client(input) {
    const { printClient } = await import('../client/print-client.ts')
    return printClient(input)
  },
  async validators({ document }) {
    const { printSchemas } = await import('../validators/print-schemas.ts')
    return printSchemas(document)
  },
  async mocks({ document }) {
    const { printPaths } = await import('../mocks/print-paths.ts')
    return printPaths(document)
  },
}

/** Runs one engine in this thread. */
export function runEngine(artefact: Artefact, input: string): Promise<EngineFiles> {
  provideTypescript()
  return engines[artefact](readInput(artefact, input))
}

let lastRead: { readonly input: string; readonly read: EngineInput } | undefined

/** The client's and the validators' engine is the same, which parses a document once; the others' may not write to it. */
function readInput(artefact: Artefact, input: string): EngineInput {
  if (artefact === 'mocks') return JSON.parse(input) as EngineInput
  const read = lastRead?.input === input ? lastRead.read : (JSON.parse(input) as EngineInput)
  lastRead = { input, read }
  return read
}

/** Loads all of them, and settles hey-api's configuration, so that each can start at once. */
export async function loadEngines(): Promise<void> {
  provideTypescript()
  await Promise.all([
    import('../client/print-client.ts'),
    import('../validators/print-schemas.ts'),
    import('../mocks/print-paths.ts'),
  ])
  const { configFor } = await import('../hey-api/engine-config.ts')
  const { loadEngine } = await import('../mocks/load-engine.ts')
  await Promise.all([configFor('zod'), loadEngine()])
}
