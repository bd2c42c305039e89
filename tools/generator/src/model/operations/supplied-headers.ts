import type { Security } from '../model.ts'

/** Headers that each signature supplies, lower case (api reference of the vendors' "common parameters"). */
const headersByAlgorithm: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'ACS3-HMAC-SHA256',
    [
      'x-acs-date',
      'x-acs-signature-nonce',
      'x-acs-content-sha256',
      'x-acs-accesskey-id',
      'x-acs-security-token',
      'host',
    ],
  ],
  ['TC3-HMAC-SHA256', ['x-tc-timestamp', 'x-tc-token', 'x-tc-content-sha256', 'host']],
])

/** Header parameters that no caller is asked for, since signing the request supplies them. */
export function suppliedHeaders(security: Security | undefined): ReadonlySet<string> {
  return new Set(security?.type === 'signature' ? headersByAlgorithm.get(security.algorithm) : [])
}
