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
export function checkKey(key: KnownKey | undefined, claim: SignatureClaim, now: Date): Finding | undefined {
  if (!key) {
    const detail = `There is no access key "${claim.accessKeyId}".`
    return { situation: 'unknown-key', value: claim.accessKeyId, detail }
  }
  if (key.disabled) return { situation: 'disabled-key', value: key.accessKeyId, detail: 'The access key is disabled.' }
  return checkToken(key, claim.securityToken, now)
}

function checkToken(key: KnownKey, token: string | undefined, now: Date): Finding | undefined {
  if (key.securityToken === undefined) {
    if (token === undefined) return undefined
    return { situation: 'token-mismatch', detail: 'The access key is a lasting one, which has no token.' }
  }
  if (token === undefined) return { situation: 'token-missing', detail: 'A temporary key needs its token.' }
  if (token !== key.securityToken) return { situation: 'token-invalid', detail: 'The token is another one.' }
  if (key.tokenExpires && key.tokenExpires <= now)
    return { situation: 'token-expired', detail: 'The token has expired.' }
  return undefined
}
