import type { EngineInput } from './engine-input.ts'

/** What an engine printed: text with placeholders, by the path in the output, e.g. `client/src/types.gen.ts`. */
export type EngineFiles = Readonly<Record<string, string>>

export type EngineName = keyof typeof engines

/** Runs an engine, or finds out otherwise what it would print. */
export type RunEngine = (name: EngineName, input: EngineInput) => Promise<EngineFiles>

/** Pure functions of their input. Each is imported when it is first needed: the engines take a while to load. */
const engines = {
  async 'hey-api'(input: EngineInput): Promise<EngineFiles> {
    const { printHeyApi } = await import('../hey-api/print-hey-api.ts')
    return printHeyApi(input)
  },
  async 'openapi-typescript'({ document }: EngineInput): Promise<EngineFiles> {
    const { printPaths } = await import('../mocks/print-paths.ts')
    return { 'mocks/src/paths.gen.ts': await printPaths(document) }
  },
}

/** Runs an engine. */
export const runEngine: RunEngine = (name, input) => engines[name](input)
