import { hmacSha256Hex } from '../signing/hmac-sha256.ts'
import { sha256Hex } from '../signing/sha256.ts'
import { tc3Algorithm, tc3Canonical } from '../signing/tc3-canonical.ts'
import { tc3Key } from '../signing/tc3-key.ts'
import { type WireRequest, withHost } from './received-request.ts'
import { firstMatch, type SignatureClaim, unixTimestamp, type Verification } from './signature-claim.ts'

const unsignedPayload = 'UNSIGNED-PAYLOAD'

/** Reads the `Authorization` of Tencent Cloud's API 3.0; undefined when its parts are not there. */
export function readTc3(wire: WireRequest, authorization: string): SignatureClaim | undefined {
  const parts =
    /^TC3-HMAC-SHA256\s+Credential=([^/,\s]+)\/([^/,\s]+)\/([^/,\s]+)\/tc3_request\s*,\s*SignedHeaders=([^,\s]+)\s*,\s*Signature=(\w+)\s*$/
  const [, accessKeyId, date, service, list, signature] = parts.exec(authorization) ?? []
  if (!accessKeyId || !date || !service || !list || !signature) return undefined
  const { header } = wire
  const timestampText = header('x-tc-timestamp')
  return {
    scheme: tc3Algorithm,
    accessKeyId,
    signature,
    signedHeaders: list.toLowerCase().split(';'),
    timestampText,
    timestamp: unixTimestamp(timestampText),
    nonce: undefined,
    securityToken: header('x-tc-token'),
    scope: { date, service },
  }
}

/** The vendor's own page signs the action in lower case, some clients as it is sent. */
function lowerCased({ header }: WireRequest): Pick<WireRequest, 'header'> {
  return { header: (name) => (name.startsWith('x-tc-') ? header(name)?.toLowerCase() : header(name)) }
}

/** Computes the signature anew from the headers that the request itself lists, its own scope and the body that came. */
export function checkTc3(wire: WireRequest, claim: SignatureClaim, secret: string): Verification {
  const { date = '', service = '' } = claim.scope ?? {}
  const { signedHeaders, timestampText: timestamp = '' } = claim
  const isUnsigned = wire.header('x-tc-content-sha256') === unsignedPayload
  const payloadHash = sha256Hex(isUnsigned ? unsignedPayload : wire.body)
  const forms = signedHeaders.some((name) => name.startsWith('x-tc-')) ? [wire, lowerCased(wire)] : [wire]
  const candidates = forms.flatMap((form) =>
    wire.hosts.map(
      (host) => () =>
        tc3Canonical(
          {
            method: wire.method,
            search: wire.search,
            header: withHost(form, host),
            signedHeaders,
            payloadHash,
            timestamp,
            scope: `${date}/${service}/tc3_request`,
          },
          sha256Hex,
        ),
    ),
  )
  const sameDay = claim.timestamp?.toISOString().slice(0, 10) === date
  const key = tc3Key(secret, date, service)
  return firstMatch(candidates, (stringToSign) => sameDay && hmacSha256Hex(key, stringToSign) === claim.signature)
}
