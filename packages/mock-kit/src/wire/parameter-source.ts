import type { OperationMockDescriptor } from '../descriptor.ts'
import { decodeForm, type NameValuePair } from './name-value-pairs.ts'
import type { ParameterSource } from './read-parameter.ts'
import type { ReceivedRequest } from './received-request.ts'

/** Where the parameters of an operation are in a request. */
export function parameterSource(
  operation: OperationMockDescriptor,
  received: ReceivedRequest,
  path: Readonly<Record<string, string>>,
): ParameterSource {
  const pairs = operation.formParameters ? [...received.query, ...received.form] : received.query
  return {
    path,
    headers: received.headers,
    pairs: operation.action ? pairs.map((pair) => withPlainBoolean(pair, operation)) : pairs,
    cookies: readCookies(received.headers.get('cookie') ?? ''),
  }
}

/** The vendors' clients for Python write `True`. */
function withPlainBoolean(pair: NameValuePair, { parameters }: OperationMockDescriptor): NameValuePair {
  const isBoolean = parameters.some(({ name, types }) => name === pair.name && types.includes('boolean'))
  return isBoolean ? { ...pair, value: pair.value.toLowerCase() } : pair
}

const NO_COOKIES: readonly NameValuePair[] = []

/** Reads a `Cookie` header (RFC 6265, section 4.2.1). */
export function readCookies(header: string): readonly NameValuePair[] {
  if (header === '') return NO_COOKIES
  const pairs = header.split(';').map((piece) => piece.trim())
  return pairs
    .filter((piece) => piece.includes('='))
    .map((piece) => {
      const equals = piece.indexOf('=')
      const raw = piece.slice(equals + 1).replace(/^"(.*)"$/, '$1')
      return { name: decodeForm(piece.slice(0, equals)), value: decodeForm(raw), raw }
    })
}
