import type { SigningContext, UnsignedRequest } from '@cloud-kubeconfig/core'
import { signAcs3, signTc3 } from '@cloud-kubeconfig/core/signing'
import type { SignatureClaim } from '@cloud-kubeconfig/core/verify'
import type { SignatureText } from '../options.ts'
import type { ReceivedRequest } from '../wire/received-request.ts'

/** What the documented rules sign for the same request; `undefined` for the older schemes. */
export function signAnew(
  received: ReceivedRequest,
  claim: SignatureClaim,
  service: string | undefined,
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
