import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { DesiredFile } from '../write/desired-file.ts'

/** How long each stage took, in milliseconds; a stage that was not run is not there. */
export type Timings = Readonly<Partial<Record<'load' | 'model' | 'targets' | 'write', number>>>

/** What the stages before the last made of one document. */
export interface ProducedApi {
  readonly id: string
  readonly title: string
  readonly operations: number
  /** Files of the API's folder; without content where a former run had produced the same. */
  readonly files: readonly DesiredFile[]
  /** Warnings. */
  readonly diagnostics: readonly Diagnostic[]
  /** Absolute paths of everything read. */
  readonly sources: readonly string[]
  readonly timings: Timings
}
