import type { Artefact } from '../emitted-file.ts'

/** What an engine printed: text with placeholders, by the path in the package, e.g. `src/types.gen.ts`. */
export type EngineFiles = Readonly<Record<string, string>>

/**
 * Runs the engines of these packages, or finds out otherwise what they would print.
 *
 * @param input An `EngineInput` as JSON: what the engines are asked for is compared and sent to other threads as text, and
 *   each may write to the copy that it reads from it.
 */
export type RunEngines = (artefacts: readonly Artefact[], input: string) => ReadonlyMap<Artefact, Promise<EngineFiles>>
