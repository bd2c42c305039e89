import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { percentDecode } from '../percent-encoding.ts'
import { base64 } from './base64.ts'
import { sortParameters, type WireRequest, wireParameters } from './received-request.ts'
import { firstMatch, httpTimestamp, type SignatureClaim, type Verification } from './signature-claim.ts'

/** Reads the `Authorization` of Alibaba Cloud's older ROA signature; undefined when its parts are not there. */
export function readRoaSha1(wire: WireRequest, authorization: string): SignatureClaim | undefined {
  const [, accessKeyId, signature] = /^acs\s+([^:\s]+):(\S+)\s*$/.exec(authorization) ?? []
  if (!accessKeyId || !signature) return undefined
  const { header } = wire
  // A page cannot set `Date`; the gateway knows this name for it too.
  const timestampText = header('date') ?? header('x-acs-date')
  return {
    scheme: 'ROA-HMAC-SHA1',
    accessKeyId,
    signature,
    signedHeaders: wire.headerNames().filter((name) => name.startsWith('x-acs-')),
    timestampText,
    timestamp: httpTimestamp(timestampText),
    nonce: header('x-acs-signature-nonce'),
    securityToken: header('x-acs-security-token'),
  }
}

/**
 * Path and decoded query. Clients differ in whether an empty value keeps its `=` and the path its encoding; the first ones
 * for PHP, and one for Go, sign the query as they send it.
 */
function resources(wire: WireRequest): string[] {
  const parameters = sortParameters(wireParameters(wire).query)
  const queries = [
    parameters.map((pair) => pair.join('=')).join('&'),
    parameters.map(([name, value]) => (value === '' ? name : `${name}=${value}`)).join('&'),
    wire.search,
  ]
  const paths = [wire.path, percentDecode(wire.path)]
  return [...new Set(paths.flatMap((path) => queries.map((query) => (query === '' ? path : `${path}?${query}`))))]
}

/** https://www.alibabacloud.com/help/en/sdk/product-overview/roa-mechanism */
export function checkRoaSha1(wire: WireRequest, claim: SignatureClaim, secret: string): Verification {
  const { header } = wire
  const fixed = [wire.method, ...['accept', 'content-md5', 'content-type', 'date'].map((name) => header(name) ?? '')]
  const signed = [...claim.signedHeaders]
    .sort()
    .map((name) => `${name}:${(header(name) ?? '').replace(/[\t\r\n\f]/g, ' ').trim()}`)
  const candidates = resources(wire).map((resource) => () => ({
    stringToSign: [...fixed, ...signed, resource].join('\n'),
  }))
  return firstMatch(
    candidates,
    (text) => base64(hmac(sha1, utf8ToBytes(secret), utf8ToBytes(text))) === claim.signature,
  )
}
