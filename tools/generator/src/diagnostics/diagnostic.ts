import type { DiagnosticCode } from './catalogue.ts'
import type { Severity } from './severity.ts'

/** One problem in an input, as printed and as given by `--json`. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  /** As the user would name it: relative to the working folder. Empty for problems of no file. */
  readonly file: string
  /** From 1; 0 where the problem has no place in the file. */
  readonly line: number
  /** From 1; 0 where the problem has no place in the file. */
  readonly column: number
  /** JSON pointer of the faulty value, e.g. `/paths/~1pets/get`; empty for the whole document. */
  readonly pointer: string
  /** What is wrong. */
  readonly message: string
  /** How to mend it. */
  readonly hint: string
}
