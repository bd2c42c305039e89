import type { Situation } from '../descriptor.ts'

/** What a check found wrong with a request; the catalogue says how the vendor answers it. */
export interface Finding {
  readonly situation: Situation
  /** Answered first of all, where the catalogue has it: what only the vendor's own protocol knows. */
  readonly code?: string
  /** Answered instead where the catalogue has nothing for the situation. */
  readonly otherwise?: Situation
  /** The vendor's wording where it is not the catalogue's; with the same placeholders. */
  readonly message?: string
  readonly parameter?: string
  /** What the request had there, as text. */
  readonly value?: string
  /** In our own words, for an API whose catalogue has no entry. */
  readonly detail: string
  /** Of the answer, besides the documented ones. */
  readonly headers?: Readonly<Record<string, string>>
  readonly limit?: number
  readonly requests?: number
  readonly canonicalRequest?: string
  readonly stringToSign?: string
}
