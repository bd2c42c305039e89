import type { SigningContext, UnsignedRequest } from '@cloud-kubeconfig/core'
import { signAcs3, signTc3 } from '@cloud-kubeconfig/core/signing'
import {
  readSignature,
  type SignatureClaim,
  type SignatureReading,
  verifySignature,
} from '@cloud-kubeconfig/core/verify'
import type { MockSignature } from '../descriptor.ts'
import type { SignatureText } from '../options.ts'
import type { ReceivedRequest } from '../wire/received-request.ts'

/** What a request says of its own signature. It is read once for all who ask: the object that is asked about stays the same. */
export function readClaim(received: ReceivedRequest): SignatureReading {
  return readSignature(asWire(received))
}

/** Verifies with a secret; the texts are those of the form that came nearest. */
export function verifyWith(received: ReceivedRequest, secret: string): SignatureText & { readonly valid: boolean } {
  const { valid = false, canonicalRequest = '', stringToSign = '' } = verifySignature(asWire(received), secret) ?? {}
  return { valid, canonicalRequest, stringToSign }
}

/** What the documented rules sign for the same request; `undefined` for the older schemes. */
export function signAnew(
  received: ReceivedRequest,
  claim: SignatureClaim,
  { service }: MockSignature,
): SignatureText | undefined {
  const sign = { 'ACS3-HMAC-SHA256': signAcs3, 'TC3-HMAC-SHA256': signTc3 }[claim.scheme as string]
  if (!sign) return undefined
  const headers = Object.fromEntries([...received.request.headers].filter(([name]) => name !== 'authorization'))
  const request: UnsignedRequest = { method: received.method, url: received.url, headers, body: received.bytes }
  const { accessKeyId, securityToken, timestamp, nonce = '' } = claim
  const context: SigningContext = {
    // The texts do not depend on the secret.
    credentials: { accessKeyId, accessKeySecret: '', ...(securityToken && { securityToken }) },
    now: timestamp ?? new Date(0),
    nonce,
    ...(service && { service }),
  }
  const { canonicalRequest, stringToSign } = sign(request, context)
  return { canonicalRequest, stringToSign }
}

type Wire = Parameters<typeof readSignature>[0]

const wires = new WeakMap<Request, Wire>()

/** The same object for the same request: it is taken apart once. */
function asWire({ method, request, bytes }: ReceivedRequest): Wire {
  const known = wires.get(request)
  if (known) return known
  const wire = { method, url: request.url, headers: request.headers, body: bytes }
  wires.set(request, wire)
  return wire
}
