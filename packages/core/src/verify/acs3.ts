import { acs3Algorithm, acs3Canonical } from '../signing/acs3-canonical.ts'
import { hmacSha256Hex } from '../signing/hmac-sha256.ts'
import { sha256Hex } from '../signing/sha256.ts'
import { utf8 } from '../utf8.ts'
import { type WireRequest, withHost } from './received-request.ts'
import { firstMatch, isoTimestamp, type SignatureClaim, type Verification } from './signature-claim.ts'

/** Reads the `Authorization` of Alibaba Cloud's V3; undefined when its parts are not there. Java's client has them in another order. */
export function readAcs3(wire: WireRequest, authorization: string): SignatureClaim | undefined {
  const parts = authorization.replace(/^ACS3-HMAC-SHA256\s+/, '').split(',')
  const part = (name: string) => {
    for (const text of parts) if (text.trimStart().startsWith(name)) return text.trim().slice(name.length)
    return undefined
  }
  const [accessKeyId, list, signature] = [part('Credential='), part('SignedHeaders='), part('Signature=')]
  if (!accessKeyId || !list || !signature) return undefined
  const { header } = wire
  const timestampText = header('x-acs-date')
  return {
    scheme: acs3Algorithm,
    accessKeyId,
    signature,
    signedHeaders: list.toLowerCase().split(';'),
    timestampText,
    timestamp: isoTimestamp(timestampText),
    nonce: header('x-acs-signature-nonce'),
    securityToken: header('x-acs-security-token'),
  }
}

/** Values of a header that came several times were joined on the way, in the order in which they came. */
function sortedAgain(header: WireRequest['header']): WireRequest['header'] {
  return (name) => (name.startsWith('x-acs-') ? header(name)?.split(', ').sort().join(',') : header(name))
}

/** Computes the signature anew from the headers that the request itself lists, and from the body that came. */
export function checkAcs3(wire: WireRequest, claim: SignatureClaim, secret: string): Verification {
  const { method, path, search } = wire
  const { signedHeaders } = claim
  const payloadHash = sha256Hex(wire.body)
  const withHeaders = (header: WireRequest['header']) =>
    acs3Canonical({ method, path, search, header, signedHeaders, payloadHash }, sha256Hex)
  const candidates = [
    ...wire.hosts.map((host) => () => withHeaders(withHost(wire, host))),
    ...wire.hosts.map((host) => () => withHeaders(sortedAgain(withHost(wire, host)))),
  ]
  return firstMatch(candidates, (stringToSign) => hmacSha256Hex(utf8(secret), stringToSign) === claim.signature)
}
