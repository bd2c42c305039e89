import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { percentEncode } from '../percent-encoding.ts'
import { base64 } from './base64.ts'
import { sortParameters, type WireRequest, wireParameters } from './received-request.ts'
import { firstMatch, isoTimestamp, type SignatureClaim, type Verification } from './signature-claim.ts'

/** Reads the parameters of Alibaba Cloud's older RPC signature; undefined when there is no signature. */
export function readRpcSha1(wire: WireRequest): SignatureClaim | undefined {
  const { query, form } = wireParameters(wire)
  const parameters = Object.fromEntries([...query, ...form])
  const { AccessKeyId: accessKeyId, Signature: signature, Timestamp: timestampText } = parameters
  if (!accessKeyId || !signature) return undefined
  return {
    scheme: 'RPC-HMAC-SHA1',
    accessKeyId,
    signature,
    signedHeaders: [],
    timestampText,
    timestamp: isoTimestamp(timestampText),
    nonce: parameters['SignatureNonce'],
    securityToken: parameters['SecurityToken'],
  }
}

/** https://www.alibabacloud.com/help/en/sdk/product-overview/rpc-mechanism */
export function checkRpcSha1(wire: WireRequest, claim: SignatureClaim, secret: string): Verification {
  const { query, form } = wireParameters(wire)
  const parameters = sortParameters([...query, ...form]).filter(([name]) => name !== 'Signature')
  // PHP's client leaves out of the signature what is empty.
  const forms = [parameters, parameters.filter(([, value]) => value !== '')]
  const candidates = forms.map((form) => () => {
    const canonical = form.map((pair) => pair.map(percentEncode).join('=')).join('&')
    return { stringToSign: `${wire.method}&%2F&${percentEncode(canonical)}` }
  })
  const key = utf8ToBytes(`${secret}&`)
  return firstMatch(candidates, (text) => base64(hmac(sha1, key, utf8ToBytes(text))) === claim.signature)
}
