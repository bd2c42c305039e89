import type { SignedRequest, SigningContext, UnsignedRequest } from '../signer.ts'
import { sha256Hex } from './sha256.ts'
import { tc3Algorithm, tc3Canonical } from './tc3-canonical.ts'
import { tc3Key, tc3Signature } from './tc3-key.ts'

const signedHeaders = ['content-type', 'host'] as const

/**
 * Signs a request for Tencent Cloud (API 3.0). Signed are `content-type` and `host`, as the vendor's SDKs do; `host` is
 * not added to the headers to send, because `fetch` sends it. The context's `service` is the product's name (`tke`).
 *
 * https://www.tencentcloud.com/document/api/457/32032
 */
export function signTc3(request: UnsignedRequest, context: SigningContext): SignedRequest {
  const { accessKeyId, accessKeySecret, securityToken } = context.credentials
  const { host = request.url.host } = request.headers
  const timestamp = String(Math.floor(context.now.getTime() / 1000))
  const date = context.now.toISOString().slice(0, 10)
  const service = context.service ?? host.split('.')[0] ?? ''
  const scope = `${date}/${service}/tc3_request`
  const headers: Record<string, string> = {
    // The gateway wants a media type from every request, one without a body too.
    'content-type': request.method === 'GET' ? 'application/x-www-form-urlencoded' : 'application/json',
    ...request.headers,
    'x-tc-timestamp': timestamp,
    ...(securityToken && { 'x-tc-token': securityToken }),
  }
  const canonical = tc3Canonical({
    method: request.method,
    search: request.url.search,
    header: (name) => (name === 'host' ? host : headers[name]),
    signedHeaders,
    payloadHash: sha256Hex(request.body),
    timestamp,
    scope,
  })
  const signature = tc3Signature(tc3Key(accessKeySecret, date, service), canonical.stringToSign)
  const list = signedHeaders.join(';')
  const authorization = `${tc3Algorithm} Credential=${accessKeyId}/${scope}, SignedHeaders=${list}, Signature=${signature}`
  return { headers: { ...headers, authorization }, ...canonical }
}
