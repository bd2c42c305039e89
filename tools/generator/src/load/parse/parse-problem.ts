import type { DiagnosticCode } from '../../diagnostics/catalogue.ts'

/** What is wrong with a text as such, at an offset of it. */
export interface ParseProblem {
  readonly code: Extract<
    DiagnosticCode,
    'syntax' | 'duplicate-key' | 'yaml-key' | 'yaml-value' | 'yaml-too-large' | 'nested-too-deep' | 'unsafe-key'
  >
  readonly offset: number
  readonly detail: string
}

/** A parsed text, or why it could not be. */
export type Parsed<Value> =
  | { readonly value: Value; readonly problems?: never }
  | { readonly value?: never; readonly problems: readonly ParseProblem[] }
