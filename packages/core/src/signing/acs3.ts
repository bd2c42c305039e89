import type { SignedRequest, SigningContext, UnsignedRequest } from '../signer.ts'
import { utf8 } from '../utf8.ts'
import { acs3Algorithm, acs3Canonical } from './acs3-canonical.ts'
import { hmacSha256Hex } from './hmac-sha256.ts'
import { newNonce } from './nonce.ts'
import { sha256Hex } from './sha256.ts'

/** The signature over a string to sign, lower-case hex. */
export function acs3Signature(secret: string, stringToSign: string): string {
  return hmacSha256Hex(utf8(secret), stringToSign)
}

/**
 * Signs a request for Alibaba Cloud (V3; ROA and RPC style alike). `host` is signed and not added to the
 * headers to send: `fetch` sends it. Signed are `host`, `content-type` and every `x-acs-` header.
 *
 * https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature
 */
export function signAcs3(request: UnsignedRequest, context: SigningContext): SignedRequest {
  const { accessKeyId, accessKeySecret, securityToken } = context.credentials
  const { host = request.url.host } = request.headers
  const payloadHash = sha256Hex(request.body)
  const headers: Record<string, string> = {
    ...request.headers,
    'x-acs-date': `${context.now.toISOString().slice(0, 19)}Z`,
    'x-acs-signature-nonce': context.nonce ?? newNonce(),
    'x-acs-content-sha256': payloadHash,
    ...(securityToken && { 'x-acs-accesskey-id': accessKeyId, 'x-acs-security-token': securityToken }),
  }
  const all: Readonly<Record<string, string>> = { ...headers, host }
  const signedHeaders = Object.keys(all)
    .filter((name) => name === 'host' || name === 'content-type' || name.startsWith('x-acs-'))
    .sort()
  const canonical = acs3Canonical({
    method: request.method,
    path: request.url.pathname,
    search: request.url.search,
    header: (name) => all[name],
    signedHeaders,
    payloadHash,
  })
  const signature = acs3Signature(accessKeySecret, canonical.stringToSign)
  const list = signedHeaders.join(';')
  const authorization = `${acs3Algorithm} Credential=${accessKeyId},SignedHeaders=${list},Signature=${signature}`
  return { headers: { ...headers, authorization }, ...canonical }
}
