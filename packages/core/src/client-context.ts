import { type CredentialsCache, cacheCredentials } from './auth/credentials-cache.ts'
import type { ClientOptions } from './client-options.ts'
import type { ApiDescriptor } from './descriptor.ts'
import type { Turnstiles } from './turnstile.ts'

/** What the calls of one client have in common, and what outlives them. */
export interface ClientContext {
  readonly api: ApiDescriptor
  readonly options: ClientOptions
  readonly credentials: CredentialsCache
  /** Where to send, once a request was made. */
  baseUrl?: string
  /** What lets a request pass when the documented limit of its operation does; absent where no limit is kept. */
  readonly turnstiles: Turnstiles | undefined
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
    turnstiles: options.rateLimit === false ? undefined : api.createTurnstiles?.(),
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
