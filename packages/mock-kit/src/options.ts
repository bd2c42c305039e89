import type { Credentials } from '@cloud-kubeconfig/core'
import type { Situation } from './descriptor.ts'
import type { CallAnswer, MockCall } from './mock/mock-call.ts'

/** A key the mock knows, with what a test may want to be wrong about it. */
export interface KnownKey extends Credentials {
  /** The key exists and is switched off. */
  readonly disabled?: boolean
  /** When the security token ends; absent: never. */
  readonly tokenExpires?: Date
}

/** The keys that may sign, or a function that finds one by its id (a server with accounts of its own). */
export type KnownKeys = KnownKey | readonly KnownKey[] | ((accessKeyId: string) => KnownKey | undefined)

/** What the signature check needs. */
export interface VerifyOptions {
  readonly credentials: KnownKeys
  /** The mock's clock; default: the system's (fake timers included). */
  readonly now?: () => Date
}

/** What the client says it signed beside what the documented rules make of the same request. */
export interface SignatureText {
  readonly canonicalRequest: string
  readonly stringToSign: string
}

/** A line of the mock's log. Secrets are redacted. */
export interface MockLogEntry {
  readonly kind: 'signature-mismatch'
  readonly api: string
  readonly operation: string
  readonly accessKeyId: string
  /** Made from the request as it arrived, with the signed headers that it names. */
  readonly received: SignatureText
  /** Made by this project's own signer from the same request. */
  readonly expected?: SignatureText
  /** All of the above, ready to print. */
  readonly text: string
}

/** Requests in a window, per access key. */
export interface RateLimit {
  readonly requests: number
  readonly per: 'second' | 'minute' | 'hour'
}

/** May this caller do this? `false` is `no-permission`; a situation is answered with its catalogued error. */
export type Authorizer = (call: MockCall) => boolean | Situation | Promise<boolean | Situation>

/** Answers one operation from a state of one's own; `undefined`: the default answer. */
export type StateResolver = (call: MockCall) => CallAnswer | Promise<CallAnswer>

/** How a mock behaves. Every member is optional; without any of them it answers valid requests with the examples. */
export interface MockOptions {
  /** Served here too, besides the API's own hosts, e.g. `http://localhost:8080/tke`. */
  readonly baseUrl?: string | readonly string[]
  /**
   * Checks signatures and answers a bad one as the vendor does; both strings to sign go to the log. Default: signatures
   * are not looked at. An API without signatures takes no notice.
   */
  readonly verify?: VerifyOptions
  /** Checks requests against the document and answers a bad one as the vendor does. Default: true. */
  readonly validate?: boolean
  /** Refuses more than the documented number of requests (`true`) or than the one given. Default: false. */
  readonly rateLimit?: boolean | RateLimit
  /** Varies request ids, always in the same way for the same seed. Without one everything is constant. */
  readonly seed?: number | string
  /** Milliseconds before each answer, or a range: with a seed drawn from it, without one its middle. */
  readonly latency?: number | readonly [min: number, max: number]
  /** Receives the mock's log. Default: `console.warn(entry.text)`. */
  readonly log?: (entry: MockLogEntry) => void
  /** Permission check, after the throttle and before the parameters. */
  readonly authorize?: Authorizer
  /** Answers of one's own, by operation id, after all checks. */
  readonly resolve?: Readonly<Record<string, StateResolver>>
}
