import type { ClientOptions } from './client-options.ts'
import type { ApiDescriptor } from './descriptor.ts'

/**
 * What the calls of one client have in common. State that outlives a call belongs here: a clock corrected by the server's
 * `Date`, the limiter of an operation, a cached provider of credentials.
 */
export interface ClientContext {
  readonly api: ApiDescriptor
  readonly options: ClientOptions
  readonly now: () => Date
  readonly nonce: () => string
}

/** Unique text for a signature: 32 hex digits, as the vendors' SDKs send. */
function randomNonce(): string {
  return globalThis.crypto.randomUUID().replaceAll('-', '')
}

/** Fixes what a client keeps between its calls. */
export function createContext(api: ApiDescriptor, options: ClientOptions): ClientContext {
  // A copy: a caller that changes its object later does not change the client.
  return { api, options: { ...options }, now: options.now ?? (() => new Date()), nonce: options.nonce ?? randomNonce }
}
