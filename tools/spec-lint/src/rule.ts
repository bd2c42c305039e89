import type { Spec } from './spec.ts'

/** A place in a spec that breaks a rule. */
export interface Finding {
  /** Where, as tokens of a JSON pointer into the document; for a file beside it, empty. */
  readonly path: readonly (string | number)[]
  /** Name of the file beside the document that is meant, e.g. `CHANGELOG.md`. */
  readonly beside?: string
  /** What is wrong, one sentence. */
  readonly cause: string
  /** How to mend it, one sentence. */
  readonly cure: string
}

export interface Rule {
  /** As printed behind a finding and as listed in specs/README.md. */
  readonly name: string
  /** `all`: every spec of the run, for rules that compare them. */
  readonly check: (spec: Spec, all: readonly Spec[]) => readonly Finding[]
}
