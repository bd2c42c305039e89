import type { CredentialsSource } from '../client-options.ts'
import type { Credentials } from '../signer.ts'

/** Gives the credentials for one request, asking for new ones only when it must. */
export type CredentialsCache = () => Promise<Credentials | undefined>

/** Temporary credentials are renewed so many milliseconds before they expire. */
const margin = 5 * 60_000

/** A provider that has not answered for so many milliseconds may never: the next call asks again. */
const patience = 10_000

/**
 * Keeps what a provider gave until shortly before its `expiration`; what has none is asked for every time. Whoever comes
 * while a provider is at work gets what it brings. One that takes long is asked again by who comes then, and the first
 * answer is for all who wait. When it fails, what is still valid serves, and the next call asks again.
 *
 * @param now milliseconds since 1970, by the clock of signatures.
 */
export function cacheCredentials(source: CredentialsSource | undefined, now: () => number): CredentialsCache {
  let held: Credentials | undefined
  let renewal: Promise<Credentials> | undefined
  let ask: () => void
  let askedAt: number
  const lasts = (milliseconds: number) =>
    held?.expiration !== undefined && new Date(held.expiration).getTime() - now() > milliseconds
  const renew = async (provide: () => Credentials | Promise<Credentials>) => {
    try {
      held = await new Promise<Credentials>((resolve, reject) => {
        ask = () => {
          askedAt = performance.now()
          // A provider may throw before it returns a promise.
          Promise.resolve().then(provide).then(resolve, reject)
        }
        ask()
      })
      return held
    } finally {
      renewal = undefined
    }
  }
  return async () => {
    if (typeof source !== 'function') return source
    if (lasts(margin)) return held
    try {
      if (!renewal) renewal = renew(source)
      else if (performance.now() - askedAt > patience) ask()
      return await renewal
    } catch (error) {
      if (lasts(0)) return held
      throw error
    }
  }
}
