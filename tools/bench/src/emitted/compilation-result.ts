import { failureOf } from '../process/failure-of.ts'
import type { Compilation } from './compile-output.ts'

/** What a compiler found, fit for a cell. */
export function compilationResult(compilation: Compilation): string {
  const { syntaxErrors, typeErrors } = compilation
  if (syntaxErrors > 0) return `does not parse (${syntaxErrors})`
  return failureOf(compilation) ?? String(typeErrors)
}
