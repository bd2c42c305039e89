import type { SignatureClaim } from '@cloud-kubeconfig/core/verify'
import type { KnownKey, KnownKeys } from '../options.ts'
import type { Finding } from './finding.ts'

/** The key that a request names; of several with one id (temporary keys renewed) the one with its token. */
export function findKey(keys: KnownKeys, { accessKeyId, securityToken }: SignatureClaim): KnownKey | undefined {
  if (typeof keys === 'function') return keys(accessKeyId)
  const own = [keys].flat().filter((key) => key.accessKeyId === accessKeyId)
  return own.find((key) => key.securityToken === securityToken) ?? own[0]
}

/** Checks that the key may be used, and with this token. */
export function checkKey(keys: KnownKeys, claim: SignatureClaim, now: Date): Finding | undefined {
  const key = findKey(keys, claim)
  if (!key) {
    const detail = `There is no access key "${claim.accessKeyId}".`
    return { situation: 'unknown-key', value: claim.accessKeyId, detail }
  }
  if (key.disabled) return { situation: 'disabled-key', value: key.accessKeyId, detail: 'The access key is disabled.' }
  return checkToken(keys, key, claim.securityToken) ?? checkTokenTime(key, now)
}

/** Only a list can tell. */
function isOfAnotherKey(keys: KnownKeys, token: string): boolean {
  return typeof keys !== 'function' && [keys].flat().some(({ securityToken }) => securityToken === token)
}

function checkToken(keys: KnownKeys, key: KnownKey, token: string | undefined): Finding | undefined {
  if (token === key.securityToken) return undefined
  if (token === undefined) return { situation: 'token-missing', detail: 'A temporary key needs its token.' }
  if (key.securityToken === undefined) {
    return { situation: 'token-mismatch', detail: 'The access key is a lasting one, which has no token.' }
  }
  if (isOfAnotherKey(keys, token)) return { situation: 'token-mismatch', detail: "The token is another key's." }
  return { situation: 'token-invalid', detail: 'There is no such token.' }
}

function checkTokenTime({ tokenExpires }: KnownKey, now: Date): Finding | undefined {
  return tokenExpires && tokenExpires <= now
    ? { situation: 'token-expired', detail: 'The token has expired.' }
    : undefined
}
