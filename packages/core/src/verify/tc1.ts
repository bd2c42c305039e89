import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from './base64.ts'
import { type Parameter, sortParameters, type WireRequest, wireParameters } from './received-request.ts'
import { firstMatch, type SignatureClaim, unixTimestamp, type Verification } from './signature-claim.ts'

/** A GET has its parameters in the query, a POST in the form; the other place is ignored. */
function signedParameters(wire: WireRequest): Parameter[] {
  const { query, form } = wireParameters(wire)
  return wire.method === 'GET' ? query : form
}

/** Reads the parameters of Tencent Cloud's v1 signature; undefined when there is none, or one of an unknown method. */
export function readTc1(wire: WireRequest): SignatureClaim | undefined {
  const parameters = Object.fromEntries(signedParameters(wire))
  const {
    SecretId: accessKeyId,
    Signature: signature,
    Timestamp: timestampText,
    SignatureMethod = 'HmacSHA1',
  } = parameters
  if (!accessKeyId || !signature || !/^HmacSHA(1|256)$/.test(SignatureMethod)) return undefined
  return {
    scheme: SignatureMethod === 'HmacSHA256' ? 'TC1-HmacSHA256' : 'TC1-HmacSHA1',
    accessKeyId,
    signature,
    signedHeaders: [],
    timestampText,
    timestamp: unixTimestamp(timestampText),
    nonce: parameters['Nonce'],
    securityToken: parameters['Token'],
  }
}

/** https://www.tencentcloud.com/document/api/457/32033 */
export function checkTc1(wire: WireRequest, claim: SignatureClaim, secret: string): Verification {
  const parameters = signedParameters(wire).filter(([name]) => name !== 'Signature')
  // The Python SDK writes `_` in names as `.` while it signs.
  const forms = [parameters, parameters.map(([name, value]): Parameter => [name.replaceAll('_', '.'), value])]
  const candidates = wire.hosts.flatMap((host) =>
    forms.map((form) => () => {
      const list = sortParameters(form).map((pair) => pair.join('='))
      return { stringToSign: `${wire.method}${host}/?${list.join('&')}` }
    }),
  )
  const hash = claim.scheme === 'TC1-HmacSHA256' ? sha256 : sha1
  return firstMatch(
    candidates,
    (text) => base64(hmac(hash, utf8ToBytes(secret), utf8ToBytes(text))) === claim.signature,
  )
}
