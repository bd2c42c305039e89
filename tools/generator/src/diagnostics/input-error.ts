import type { Diagnostic } from './diagnostic.ts'

/** The input is at fault: carries every problem found so far. Exit code 1. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly diagnostics: readonly Diagnostic[]
  /** Absolute paths of the files read before it failed, so that `--watch` knows what to wait for. */
  readonly sources: readonly string[]

  constructor(diagnostics: readonly Diagnostic[], sources: readonly string[] = []) {
    super(diagnostics[0]?.message ?? 'the input is faulty')
    this.diagnostics = diagnostics
    this.sources = sources
  }
}
