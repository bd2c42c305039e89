import type { Damage, Situation } from '@cloud-kubeconfig/mock-kit'

/** What happens to the next requests instead of, or before, the ordinary answer. */
export interface Scenario {
  /** How many requests; `always`: until the next reset. */
  readonly times: number | 'always'
  /** Milliseconds before the answer. */
  readonly delay?: number | undefined
  /** An error code of the catalogue; another one needs `status`. */
  readonly error?: string | undefined
  readonly status?: number | undefined
  readonly message?: string | undefined
  /** Of the error's answer, besides the documented ones. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** What the catalogue answers in this situation, e.g. `throttled`. */
  readonly situation?: Situation | undefined
  /** The connection breaks before there is an answer. */
  readonly networkError?: boolean | undefined
  readonly malformed?: Damage | undefined
}
