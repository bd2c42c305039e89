import type { ClientError } from './errors/client-error.ts'
import type { RequestEvent, ResponseEvent, RetryEvent } from './events.ts'
import type { Credentials } from './signer.ts'
import type { Validators } from './standard-schema.ts'

/**
 * Credentials, or a function that gives them. It is asked when a request needs some: again five minutes before their
 * `expiration`, before every request where they have none. It is not asked twice at the same time, unless it takes more
 * than ten seconds: then the next call asks again, and the first answer counts.
 */
export type CredentialsSource = Credentials | (() => Credentials | Promise<Credentials>)

/** When and how often a request is sent again. Every time it is signed anew. */
export interface RetryOptions {
  /** How often a request is sent at most, the first time included; default 3. */
  readonly attempts?: number | undefined
  /**
   * The wait before the second attempt is a random time up to so many milliseconds, and up to twice as many before each
   * further one; default 500, since the services count by the second. Where the service says how long to wait, that comes before it.
   */
  readonly baseDelay?: number | undefined
  /** No wait is longer, in milliseconds; where the service asks for a longer one the call fails. Default 20000. */
  readonly maxDelay?: number | undefined
}

/** What a scheme of OpenAPI's own needs: a token or key, or name and password. */
export type AuthValue = string | { readonly username: string; readonly password: string }

/** The value, or a function that gives it; it is asked before every request. */
export type AuthSource = AuthValue | (() => AuthValue | Promise<AuthValue>)

/**
 * What happens when something does not match its schema: `throw` makes the call fail with a `ValidationError`,
 * `warn` tells `onWarning` and goes on, `off` does not look.
 */
export type ValidationMode = 'throw' | 'warn' | 'off'

/** Options of every client. None is needed to create one; a request says what is missing. */
export interface ClientOptions {
  /** For APIs with signed requests. One shape for every vendor: Tencent's SecretId is `accessKeyId`. */
  readonly credentials?: CredentialsSource | undefined
  /** For APIs with bearer, basic or API key security: by the scheme's name in the document. */
  readonly auth?: Readonly<Record<string, AuthSource>> | undefined
  /** The vendor's id of a region, e.g. `ap-singapore`. */
  readonly region?: string | undefined
  /** Base URL that replaces the document's servers, e.g. `http://127.0.0.1:8080`. Without a scheme it is https. */
  readonly endpoint?: string | URL | undefined
  /** Which of the document's servers: on the internet, or inside the vendor's network. Default `public`. */
  readonly network?: 'public' | 'internal' | undefined
  /** Which of the vendor's sites the account belongs to. Default: whichever the document names first. */
  readonly site?: 'mainland' | 'international' | undefined
  /** Milliseconds for a whole call: all attempts, the waits between them, the body. Default 30000. `0` or `Infinity`: no limit. */
  readonly timeout?: number | undefined
  /**
   * What happens after network errors, HTTP 429 and 5xx, and the codes that the document calls retryable. `false`: every
   * request is sent once. Operations that asking twice may do twice are never sent again, unless a call itself says so.
   */
  readonly retries?: RetryOptions | false | undefined
  /** `false` does not hold requests back to what the document allows per second. Default true. */
  readonly rateLimit?: boolean | undefined
  /** Sends a request. Default: the global `fetch` at the time of the call. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
  /** Schemas by operation id, or a module that exports them as `validators`. Without them nothing is validated. */
  readonly validators?: Validators | { readonly validators: Validators } | undefined
  /** Default `throw` for both. */
  readonly validate?: { readonly request?: ValidationMode; readonly response?: ValidationMode } | undefined
  /** Told what `validate: 'warn'` found. Nothing is ever printed. */
  readonly onWarning?: ((warning: ClientError) => void) | undefined
  /** Told of every request just before it is sent. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined
  /** Told of every answer, or that there is none. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined
  /** Told when a request will be sent again. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined
  /** Language of the vendor's messages, e.g. `en-US`. */
  readonly language?: string | undefined
  /** Headers of every request; a call's own headers win. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** The clock of the signature; what the service says of the time is added to it. */
  readonly now?: (() => Date) | undefined
  /** Unique text per request, for the signature. */
  readonly nonce?: (() => string) | undefined
}
