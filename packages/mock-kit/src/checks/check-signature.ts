import type { SignatureClaim, Verification } from '@cloud-kubeconfig/core/verify'
import type { ApiMockDescriptor, MockSignature, OperationMockDescriptor } from '../descriptor.ts'
import type { KnownKey, MockLogEntry, SignatureText, VerifyOptions } from '../options.ts'
import type { ReceivedRequest } from '../wire/received-request.ts'
import { checkKey, findKey } from './check-key.ts'
import { checkRequestSize } from './check-request-size.ts'
import type { Finding } from './finding.ts'
import { mismatchEntry } from './mismatch-log.ts'
import type { NonceStore } from './nonce-store.ts'
import { redact } from './redact.ts'
import { signAnew } from './sign-anew.ts'

/** What a signature check works with. */
export interface SignatureCheck {
  readonly api: ApiMockDescriptor
  readonly operation: OperationMockDescriptor
  readonly received: ReceivedRequest
  readonly verify: VerifyOptions
  readonly nonces: NonceStore
  readonly now: Date
  readonly log: (entry: MockLogEntry) => void
}

const MINUTE = 60_000

/** How far a request's time may be off. */
const WINDOWS: Record<SignatureClaim['scheme'], number> = {
  'ACS3-HMAC-SHA256': 15 * MINUTE,
  'ROA-HMAC-SHA1': 15 * MINUTE,
  'RPC-HMAC-SHA1': 31 * MINUTE,
  'TC3-HMAC-SHA256': 5 * MINUTE,
  'TC1-HmacSHA1': 5 * MINUTE,
  'TC1-HmacSHA256': 5 * MINUTE,
}

/** Alibaba's clients look for this text: what follows equals what they signed when only the secret is wrong. */
const IS_NOT_MATCHED =
  'Specified signature is not matched with our calculation. server string to sign is:{stringToSign}'
const OLDER_WORDING: Partial<Record<SignatureClaim['scheme'], string>> = {
  'ROA-HMAC-SHA1': IS_NOT_MATCHED,
  'RPC-HMAC-SHA1': IS_NOT_MATCHED,
}

/** Checks what a gateway checks, in its order: time, key, token, size, signature, nonce. */
export function checkSignature(check: SignatureCheck): Finding | undefined {
  const { api, received } = check
  if (!api.signature) return undefined
  const reading = received.signature()
  if (reading.kind === 'none') return missingCredentials(api.signature, received)
  if (reading.kind === 'malformed') return malformed(api.signature, reading)
  const { claim, verify } = reading
  if (!isVendorsScheme(api.signature, claim)) {
    const detail = `This API is signed with ${api.signature.algorithm}, not with ${claim.scheme}.`
    return { situation: 'malformed-authorization', detail }
  }
  const { credentials = [] } = check.verify
  const key = findKey(credentials, claim)
  if (claim.scheme.startsWith('TC1') && !claim.nonce) return missingOfV1('Nonce')
  return (
    checkTime(claim, check.now) ??
    checkKey(credentials, claim, check.now) ??
    checkRequestSize(received, claim) ??
    (key && checkText(check, claim, key, verify(key.accessKeySecret))) ??
    checkNonce(check, claim)
  )
}

function missingCredentials({ algorithm }: MockSignature, { isOlder }: ReceivedRequest): Finding {
  if (isOlder && algorithm === 'TC3-HMAC-SHA256') return missingOfV1('SecretId')
  const detail = `The request is not signed; this operation needs a signature of ${algorithm}.`
  return { situation: 'missing-credentials', parameter: 'Authorization', detail }
}

type Malformed = Extract<ReturnType<ReceivedRequest['signature']>, { readonly kind: 'malformed' }>

/** In the older styles it may be a parameter that is missing. */
function malformed({ algorithm }: MockSignature, { reason, missing }: Malformed): Finding {
  const finding = { situation: 'malformed-authorization', detail: `${reason}.` } as const
  if (missing === undefined) return finding
  return algorithm === 'TC3-HMAC-SHA256' ? missingOfV1(missing) : { ...finding, code: `Missing${missing}` }
}

function missingOfV1(parameter: string): Finding {
  const detail = `The request has no parameter ${parameter}.`
  return { situation: 'missing-parameter', otherwise: 'malformed-authorization', parameter, detail }
}

/** Each vendor also accepts the older schemes that its SDKs still use. */
function isVendorsScheme({ algorithm }: MockSignature, { scheme }: SignatureClaim): boolean {
  return scheme.startsWith('TC') === algorithm.startsWith('TC')
}

function checkTime({ scheme, timestamp, timestampText }: SignatureClaim, now: Date): Finding | undefined {
  if (timestampText === undefined && scheme.startsWith('TC')) {
    const detail = 'The request bears no time.'
    return { situation: 'missing-parameter', otherwise: 'timestamp-malformed', parameter: 'X-TC-Timestamp', detail }
  }
  if (!timestamp) {
    const isMissing = timestampText === undefined
    const detail = isMissing ? 'The request bears no time.' : `"${timestampText}" is not a time.`
    const code = isMissing && scheme === 'RPC-HMAC-SHA1' ? 'MissingTimestamp' : undefined
    return { situation: 'timestamp-malformed', ...(code && { code }), value: timestampText ?? '', detail }
  }
  const difference = Math.abs(timestamp.getTime() - now.getTime())
  if (difference <= WINDOWS[scheme]) return undefined
  const detail = `The request's time is ${Math.round(difference / 1000)} seconds off; ${WINDOWS[scheme] / 1000} are allowed.`
  // By which a client sets its clock right; the server's own header would say the time of the machine.
  const headers = { date: now.toUTCString() }
  return { situation: 'timestamp-expired', value: timestampText ?? '', headers, detail }
}

function checkText(
  check: SignatureCheck,
  claim: SignatureClaim,
  key: KnownKey,
  verification: Verification,
): Finding | undefined {
  const { api, operation, received, log } = check
  if (verification.valid && !isForOtherService(received, claim, api.signature?.service)) return undefined
  const { canonicalRequest = '', stringToSign } = verification
  const without = (text: SignatureText) => withoutTokens(text, [key.securityToken, claim.securityToken])
  const expected = signAnew(received, claim, api.signature?.service)
  const signed = { canonicalRequest, stringToSign }
  log(
    mismatchEntry({
      api: api.id,
      operation: operation.id,
      accessKeyId: claim.accessKeyId,
      received: without(signed),
      ...(expected && { expected: without(expected) }),
    }),
  )
  const message = OLDER_WORDING[claim.scheme]
  const detail = 'The signature does not match.'
  // As it was signed, its token included: clients compare it with theirs to tell a wrong secret from a wrong text.
  return { situation: 'signature-mismatch', ...signed, ...(message !== undefined && { message }), detail }
}

/**
 * Tencent's product is the first part of its host's name. On other hosts (`baseUrl`) nothing is asked for: the vendor's SDK
 * for JavaScript takes the product from the endpoint, even from an address.
 */
function isForOtherService({ url }: ReceivedRequest, { scope }: SignatureClaim, service: string | undefined): boolean {
  return scope !== undefined && scope.service !== service && url.hostname.startsWith(`${service}.`)
}

function withoutTokens(text: SignatureText, tokens: readonly (string | undefined)[]): SignatureText {
  return {
    canonicalRequest: redact(text.canonicalRequest, tokens),
    stringToSign: redact(text.stringToSign, tokens),
  }
}

/**
 * Recorded only now that the signature is known to be good. Tencent's scheme has no nonce, and Alibaba's older ROA clients
 * for Go and Python send none.
 */
function checkNonce({ nonces, now }: SignatureCheck, claim: SignatureClaim): Finding | undefined {
  const { nonce, scheme, accessKeyId } = claim
  if (scheme.startsWith('TC')) return undefined
  if (!nonce) {
    if (scheme === 'ROA-HMAC-SHA1') return undefined
    const parameter = scheme === 'RPC-HMAC-SHA1' ? 'SignatureNonce' : 'x-acs-signature-nonce'
    const detail = 'The request bears no nonce.'
    return { situation: 'missing-parameter', code: 'MissingSignatureNonce', parameter, detail }
  }
  const time = now.getTime()
  if (nonces.use({ accessKeyId, nonce, now: time, until: time + 2 * WINDOWS[scheme] })) return undefined
  return { situation: 'nonce-reused', value: nonce, detail: 'The nonce was used before.' }
}
