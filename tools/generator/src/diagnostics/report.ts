import type { DiagnosticCode, DiagnosticValues } from './catalogue.ts'

/** Where a stage puts the problems it finds in one document; all of them are printed together at the end. */
export interface Report {
  /**
   * Adds a problem at a JSON pointer of the document (`/paths/~1pets/get`; empty for the whole document).
   * The code's severity, cause and fix come from the catalogue; `values` fill in its placeholders.
   */
  add<Code extends DiagnosticCode>(code: Code, pointer: string, ...values: DiagnosticValues<Code>): void
  /** Whether an error was added; warnings do not count. */
  readonly failed: boolean
}
