import { type NameValuePair, readPairs } from '../wire/name-value-pairs.ts'
import type { ReceivedRequest } from '../wire/received-request.ts'
import { withHeaders } from './with-headers.ts'

/** Parameters of v1 that are headers in API 3.0 (https://www.tencentcloud.com/document/api/457/32033). */
const HEADERS: Readonly<Record<string, string>> = {
  Action: 'X-TC-Action',
  Version: 'X-TC-Version',
  Region: 'X-TC-Region',
  Timestamp: 'X-TC-Timestamp',
  Language: 'X-TC-Language',
  RequestClient: 'X-TC-RequestClient',
}

/** What only the signature of v1 needs. */
const SIGNATURE = new Set(['SecretId', 'Signature', 'SignatureMethod', 'Nonce', 'Token'])

/**
 * Tencent's other ways to call: v1, whose every parameter is in the query (`GET`) or in a form (`POST`), and API 3.0
 * with `GET`. Their body is flattened. The parameters of the other place are never looked at.
 */
export function fromTencentParameters(received: ReceivedRequest): ReceivedRequest {
  const isGet = received.method === 'GET'
  const parameters = isGet ? received.query : formOf(received)
  const isV1 =
    !received.headers.has('authorization') &&
    parameters.some(({ name }) => Object.hasOwn(HEADERS, name) || SIGNATURE.has(name))
  if (isV1) return fromV1(received, parameters)
  return { ...received, query: [], ...(isGet && { flattenedBody: parameters }) }
}

/** `@tencent-sdk/capi` 2 sends its form as `application/json`. */
function formOf({ form, headers, bytes }: ReceivedRequest): readonly NameValuePair[] {
  if (form.length > 0 || bytes.length === 0 || headers.has('authorization')) return form
  const text = new TextDecoder().decode(bytes)
  return /^[\w.]+=/.test(text) ? readPairs(text) : form
}

function fromV1(received: ReceivedRequest, parameters: readonly NameValuePair[]): ReceivedRequest {
  const system = parameters.filter(({ name }) => Object.hasOwn(HEADERS, name))
  return {
    ...received,
    isOlder: true,
    headers: withHeaders(received.headers, Object.fromEntries(system.map(({ name, value }) => [HEADERS[name], value]))),
    query: [],
    form: [],
    flattenedBody: parameters.filter(({ name }) => !Object.hasOwn(HEADERS, name) && !SIGNATURE.has(name)),
  }
}
