import type { CredentialsSource } from '../client-options.ts'
import type { Credentials } from '../signer.ts'

/** Gives the credentials for one request, asking for new ones only when it must. */
export type CredentialsCache = () => Promise<Credentials | undefined>

/** Temporary credentials are renewed so many milliseconds before they expire. */
const margin = 5 * 60_000

/**
 * Keeps what a provider gave until shortly before its `expiration`; what has none is asked for every time. Whoever comes
 * while a provider is at work gets what it brings. When it fails, what is still valid serves, and the next call asks
 * again.
 *
 * @param now milliseconds since 1970, by the clock of signatures.
 */
export function cacheCredentials(source: CredentialsSource | undefined, now: () => number): CredentialsCache {
  let held: Credentials | undefined
  let renewal: Promise<Credentials> | undefined
  const lasts = (milliseconds: number) =>
    held?.expiration !== undefined && new Date(held.expiration).getTime() - now() > milliseconds
  const renew = async (provide: () => Credentials | Promise<Credentials>) => {
    try {
      // A provider may throw before it returns a promise, and what ends below has to have begun.
      await undefined
      held = await provide()
      return held
    } finally {
      renewal = undefined
    }
  }
  return async () => {
    if (typeof source !== 'function') return source
    if (lasts(margin)) return held
    try {
      renewal ??= renew(source)
      return await renewal
    } catch (error) {
      if (lasts(0)) return held
      throw error
    }
  }
}
