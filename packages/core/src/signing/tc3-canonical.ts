import { canonicalRequest } from './canonical-request.ts'
import { sha256Hex } from './hmac-sha256.ts'

/** The name that begins the header and the string to sign. */
export const tc3Algorithm = 'TC3-HMAC-SHA256'

/** What TC3 signs, for the client that signs and the server that verifies. */
export interface Tc3Input {
  readonly method: string
  /** Raw, as sent; counts only where the method is GET. */
  readonly search: string
  readonly headers: Readonly<Record<string, string>>
  readonly signedHeaders: readonly string[]
  readonly payloadHash: string
  /** Unix seconds, as text. */
  readonly timestamp: string
  /** `{date}/{service}/tc3_request`. */
  readonly scope: string
}

/** https://www.tencentcloud.com/document/api/457/32032 */
export function tc3Canonical(
  input: Tc3Input,
  hash: (text: string) => string = sha256Hex,
): { readonly canonicalRequest: string; readonly stringToSign: string } {
  const { method, headers, signedHeaders, payloadHash } = input
  const query = method.toUpperCase() === 'GET' ? input.search.replace(/^\?/, '') : ''
  const canonical = canonicalRequest({ method, uri: '/', query, headers, signedHeaders, payloadHash })
  const stringToSign = [tc3Algorithm, input.timestamp, input.scope, hash(canonical)].join('\n')
  return { canonicalRequest: canonical, stringToSign }
}
