import type { BenchDocument } from './documents/find-documents.ts'
import type { Generator } from './generators/generator.ts'
import type { Limits } from './process/measured-process.ts'

/** How the parts that compare with peers measure. */
export interface BenchOptions {
  /** At least one, the smallest first. */
  readonly documents: readonly BenchDocument[]
  readonly generators: readonly Generator[]
  /** How often a measurement is repeated at most. */
  readonly runs: number
  /** Milliseconds after which it is not repeated again. */
  readonly budget: number
  /** What one process may use. */
  readonly limits: Limits
}
