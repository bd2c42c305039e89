import type { Severity } from './severity.ts'

/** A documented code. `{name}` in a text is filled in with what the reporter passes under that name. */
export interface CatalogueEntry {
  readonly severity: Severity
  /** What is wrong: the cause. */
  readonly message: string
  /** How to mend it: the fix. */
  readonly hint: string
}
