import { type CredentialsCache, cacheCredentials } from './auth/credentials-cache.ts'
import type { ClientOptions } from './client-options.ts'
import type { ApiDescriptor } from './descriptor.ts'
import { hex } from './hex.ts'
import type { Turnstile } from './turnstile.ts'

/** What the calls of one client have in common, and what outlives them. */
export interface ClientContext {
  readonly api: ApiDescriptor
  readonly options: ClientOptions
  readonly credentials: CredentialsCache
  /** Where to send, once a request was made. */
  baseUrl?: string
  /** By operation id. */
  readonly turnstiles: Map<string, Turnstile>
  /** Begins every nonce of this client, once one was needed; their number ends it. */
  noncePrefix?: string
  nonces: number
  /** Milliseconds by which the service's clock is ahead of ours, once it has told. */
  clockOffset: number
}

/** Starts the state of a client. */
export function createContext(api: ApiDescriptor, options: ClientOptions): ClientContext {
  const context: ClientContext = {
    api,
    // A copy: who changes the object later does not change the client.
    options: { ...options },
    credentials: cacheCredentials(options.credentials, () => currentTime(context).getTime()),
    turnstiles: new Map(),
    nonces: 0,
    clockOffset: 0,
  }
  return context
}

/** The clock of signatures. */
export function currentTime({ options, clockOffset }: ClientContext): Date {
  return new Date((options.now?.().getTime() ?? Date.now()) + clockOffset)
}

/** Sets the clock right by what an answer says of the time; whether it said so. */
export function correctClock(context: ClientContext, date: string | null): boolean {
  const ahead = Date.parse(date ?? '') - currentTime(context).getTime()
  if (Number.isNaN(ahead)) return false
  context.clockOffset += ahead
  return true
}

/** Unique text for a signature: 32 hex digits, as the vendors' SDKs send. It is no secret, so counting is enough. */
export function newNonce(context: ClientContext): string {
  // Not randomUUID, which pages without TLS do not have; not sooner, because some runtimes give none to modules that load.
  context.noncePrefix ??= hex(globalThis.crypto.getRandomValues(new Uint8Array(12)))
  return context.options.nonce?.() ?? context.noncePrefix + (context.nonces++).toString(16).padStart(8, '0')
}
