import { percentDecode, percentEncode } from '../percent-encoding.ts'
import { canonicalRequest } from './canonical-request.ts'
import { sha256Hex } from './sha256.ts'

/** The name that begins the header and the string to sign. */
export const acs3Algorithm = 'ACS3-HMAC-SHA256'

/** The path, every segment decoded and encoded anew: the wire may leave characters bare that the signature encodes. */
export function acs3Uri(path: string): string {
  if (/^[\w./~-]+$/.test(path)) return path
  return (
    path
      .split('/')
      .map((segment) => percentEncode(percentDecode(segment)))
      .join('/') || '/'
  )
}

/** The query, sorted by name; a parameter without value becomes `name=`. */
export function acs3Query(search: string): string {
  if (search === '') return search
  return (
    search
      .replace(/^\?/, '')
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [name = '', ...value] = pair.replaceAll('+', ' ').split('=')
        return [name, value.join('=')].map((part) => percentEncode(percentDecode(part))).join(' ')
      })
      // A blank, which nothing encoded holds, comes before all that does: a name before those that go on after it.
      .sort()
      .map((pair) => pair.replace(' ', '='))
      .join('&')
  )
}

/** What ACS3 signs, for the client that signs and the server that verifies. */
export interface Acs3Input {
  readonly method: string
  readonly path: string
  readonly search: string
  /** The value of a header by its lower-case name, of `host` too. */
  readonly header: (name: string) => string | undefined
  readonly signedHeaders: readonly string[]
  readonly payloadHash: string
}

/** https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature */
export function acs3Canonical(
  input: Acs3Input,
  hash: (text: string) => string = sha256Hex,
): { readonly canonicalRequest: string; readonly stringToSign: string } {
  const { path, search } = input
  const canonical = canonicalRequest({ ...input, uri: acs3Uri(path), query: acs3Query(search) })
  return { canonicalRequest: canonical, stringToSign: `${acs3Algorithm}\n${hash(canonical)}` }
}
