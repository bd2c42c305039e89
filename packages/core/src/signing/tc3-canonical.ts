import { canonicalRequest } from './canonical-request.ts'
import { sha256Hex } from './sha256.ts'

/** The name that begins the header and the string to sign. */
export const tc3Algorithm = 'TC3-HMAC-SHA256'

/** What TC3 signs, for the client that signs and the server that verifies. */
export interface Tc3Input {
  readonly method: string
  /** Raw, as sent; counts only where the method is GET. */
  readonly search: string
  /** The value of a header by its lower-case name, of `host` too. */
  readonly header: (name: string) => string | undefined
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
  const query = input.method.toUpperCase() === 'GET' ? input.search.replace(/^\?/, '') : ''
  const canonical = canonicalRequest({ ...input, uri: '/', query })
  const stringToSign = [tc3Algorithm, input.timestamp, input.scope, hash(canonical)].join('\n')
  return { canonicalRequest: canonical, stringToSign }
}
