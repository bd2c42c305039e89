import type { SignatureClaim } from '@cloud-kubeconfig/core/verify'
import type { ReceivedRequest } from '../wire/received-request.ts'
import type { Finding } from './finding.ts'

/** https://www.tencentcloud.com/document/api/457/32031 */
const MOST_OF_V1 = 1024 * 1024

/** As the vendor words it, https://github.com/TencentCloud/tencentcloud-sdk-python/issues/42 and 68. */
const MESSAGE =
  'The provided credentials could not be validated because of exceeding request size limit, please use new signature method `TC3-HMAC-SHA256`.'
const MESSAGE_ZH = '由于请求包大小超过限制，请求签名验证失败，请使用新的签名方法 `TC3-HMAC-SHA256`。'

/** Tencent's older signature is not checked for large requests, whoever signs them. */
export function checkRequestSize({ bytes, headers }: ReceivedRequest, { scheme }: SignatureClaim): Finding | undefined {
  if (!scheme.startsWith('TC1') || bytes.length <= MOST_OF_V1) return undefined
  const message = headers.get('x-tc-language') === 'zh-CN' ? MESSAGE_ZH : MESSAGE
  return { situation: 'signature-mismatch', message, detail: `The body is longer than ${MOST_OF_V1} bytes.` }
}
