import type { ClientOptions } from './client-options.ts'
import type { ApiDescriptor } from './descriptor.ts'
import { hex } from './hex.ts'

/**
 * What the calls of one client have in common. State that outlives a call belongs here: a clock corrected by the
 * server's `Date`, the limiter of an operation, a cached provider of credentials.
 */
export interface ClientContext {
  readonly api: ApiDescriptor
  readonly options: ClientOptions
}

/** The clock of signatures. */
export function currentTime({ options }: ClientContext): Date {
  return options.now?.() ?? new Date()
}

/** Unique text for a signature: 32 hex digits, as the vendors' SDKs send. */
export function newNonce({ options }: ClientContext): string {
  // Not randomUUID, which pages without TLS do not have.
  return options.nonce?.() ?? hex(globalThis.crypto.getRandomValues(new Uint8Array(16)))
}
