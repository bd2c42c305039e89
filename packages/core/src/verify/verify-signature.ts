import { checkAcs3, readAcs3 } from './acs3.ts'
import { type ReceivedRequest, wireParameters, wireRequest } from './received-request.ts'
import { checkRoaSha1, readRoaSha1 } from './roa-sha1.ts'
import { checkRpcSha1, readRpcSha1 } from './rpc-sha1.ts'
import type { SignatureClaim, SignatureReading, SignatureScheme, Verification } from './signature-claim.ts'
import { checkTc1, readTc1 } from './tc1.ts'
import { checkTc3, readTc3 } from './tc3.ts'

const checks: Readonly<Record<SignatureScheme, typeof checkAcs3>> = {
  'ACS3-HMAC-SHA256': checkAcs3,
  'ROA-HMAC-SHA1': checkRoaSha1,
  'RPC-HMAC-SHA1': checkRpcSha1,
  'TC3-HMAC-SHA256': checkTc3,
  'TC1-HmacSHA1': checkTc1,
  'TC1-HmacSHA256': checkTc1,
}

/** By the first word of `Authorization`. */
const headerReaders: ReadonlyMap<string, typeof readAcs3> = new Map([
  ['ACS3-HMAC-SHA256', readAcs3],
  ['TC3-HMAC-SHA256', readTc3],
  ['acs', readRoaSha1],
])

/** Reads what a request says of its own signature, in any of the vendors' schemes. */
export function readSignature(request: ReceivedRequest): SignatureReading {
  const wire = wireRequest(request)
  const signed = (claim: SignatureClaim | undefined, reason: string): SignatureReading =>
    claim
      ? { kind: 'signed', claim, verify: (secret) => checks[claim.scheme](wire, claim, secret) }
      : { kind: 'malformed', reason }
  const authorization = wire.header('authorization')
  if (authorization !== undefined) {
    if (isWithoutKey(authorization)) return { kind: 'none' }
    const [scheme = ''] = authorization.trim().split(/\s/, 1)
    const reader = headerReaders.get(scheme)
    if (!reader) return { kind: 'malformed', reason: 'the Authorization header has a scheme that is not known' }
    return signed(reader(wire, authorization), `the Authorization header does not have the parts of ${scheme}`)
  }
  const { query, form } = wireParameters(wire)
  const names = new Set([...query, ...form].filter(([, value]) => value !== '').map(([name]) => name))
  if (!names.has('SecretId') && !names.has('AccessKeyId')) return { kind: 'none' }
  if (!names.has('Signature'))
    return { kind: 'malformed', reason: 'the parameter Signature is missing', missing: 'Signature' }
  if (names.has('SecretId')) return signed(readTc1(wire), 'the SignatureMethod is not known')
  return signed(readRpcSha1(wire), 'its parameters cannot be read')
}

/** How Tencent's SDKs call what needs no signature, and what Alibaba's send where a key was never set. */
function isWithoutKey(authorization: string): boolean {
  return authorization === 'SKIP' || /^(?:acs\s+:|ACS3-HMAC-SHA256\s+Credential=,)/.test(authorization)
}

/**
 * Verifies a request's signature, in whichever scheme it is signed. Neither the time nor the nonce is looked at: their
 * limits are the vendor's affair.
 *
 * @returns undefined when the request is not signed, or not in a way that can be understood.
 */
export function verifySignature(request: ReceivedRequest, secret: string): Verification | undefined {
  const reading = readSignature(request)
  return reading.kind === 'signed' ? reading.verify(secret) : undefined
}

const not: Verification = { valid: false, stringToSign: '' }

/** Verifies an ACS3-HMAC-SHA256 signature (Alibaba Cloud V3); one of another scheme is not valid. */
export function verifyAcs3(request: ReceivedRequest, secret: string): Verification {
  const wire = wireRequest(request)
  const claim = readAcs3(wire, wire.header('authorization') ?? '')
  return claim ? checkAcs3(wire, claim, secret) : not
}

/** Verifies a TC3-HMAC-SHA256 signature (Tencent Cloud API 3.0); one of another scheme is not valid. */
export function verifyTc3(request: ReceivedRequest, secret: string): Verification {
  const wire = wireRequest(request)
  const claim = readTc3(wire, wire.header('authorization') ?? '')
  return claim ? checkTc3(wire, claim, secret) : not
}
