import type { Credentials } from '@cloud-kubeconfig/core'
import type { Situation } from './descriptor.ts'
import type { CallAnswer, MockCall } from './mock/mock-call.ts'
import type { ResponseMaker } from './replies/write-response.ts'
import type { Damage } from './scenarios/damaged-response.ts'

/** A key the mock knows, with what a test may want to be wrong about it. */
export interface KnownKey extends Credentials {
  /** Whose key it is: all keys and temporary keys of a user share the documented limits. Default: the key's id. */
  readonly user?: string
  /** The key exists and is switched off. */
  readonly disabled?: boolean
  /** When the security token ends; absent: never. */
  readonly tokenExpires?: Date
}

/** The keys that may sign, or a function that finds one by its id (a server with accounts of its own). */
export type KnownKeys = KnownKey | readonly KnownKey[] | ((accessKeyId: string) => KnownKey | undefined)

/** A token or key, or name and password. */
export type KnownSecret = string | { readonly username: string; readonly password: string }

/** What the check of who sends a request needs. */
export interface VerifyOptions {
  /** For an API whose requests are signed; without them no key is known. */
  readonly credentials?: KnownKeys
  /**
   * For an API with bearer, basic or API key security: what is accepted, by the scheme's name in the document, as the
   * client's option `auth` has it. A scheme that is not named accepts whatever is sent, as long as something is.
   */
  readonly auth?: Readonly<Record<string, KnownSecret | readonly KnownSecret[]>>
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

/** Requests in a window, per user (see `KnownKey.user`). */
export interface RateLimit {
  readonly requests: number
  readonly per: 'second' | 'minute' | 'hour'
}

/**
 * May this caller do this? `false` is `no-permission`; a situation is answered with its catalogued error, a response
 * (of `call.error()`) as it is.
 */
export type Authorizer = (call: MockCall) => Verdict | Promise<Verdict>

/** What an `Authorizer` says. */
export type Verdict = boolean | Situation | Response

/** Answers one operation from a state of one's own; `undefined`: the default answer. */
export type StateResolver = (call: MockCall) => CallAnswer | Promise<CallAnswer>

/** How a mock behaves. Every member is optional; without any of them it answers valid requests with the examples. */
export interface MockOptions {
  /** Served here too, besides the API's own hosts, e.g. `http://localhost:8080/tke`. */
  readonly baseUrl?: string | readonly string[]
  /**
   * Checks signatures, tokens and keys and answers a bad one as the vendor does; both strings to sign go to the log.
   * Default: they are not looked at.
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
  /** Every request fails as if there were no network. */
  readonly networkError?: boolean
  /** Every answer is spoiled on its way. */
  readonly malformed?: Damage
  /** Receives the mock's log. Default: `console.warn(entry.text)`. */
  readonly log?: (entry: MockLogEntry) => void
  /** Permission check, after the throttle and before the parameters. */
  readonly authorize?: Authorizer
  /** Answers of one's own, by operation id, after all checks. */
  readonly resolve?: Readonly<Record<string, StateResolver>>
  /** Makes the responses. Default: `new Response`, which a server of many requests may find slow. */
  readonly respond?: ResponseMaker
}
