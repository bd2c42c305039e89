import type { OperationMockDescriptor } from '../descriptor.ts'
import { decodeForm } from './name-value-pairs.ts'
import type { ParameterSource } from './read-parameter.ts'
import type { ReceivedRequest } from './received-request.ts'

/** Where the parameters of an operation are in a request. */
export function parameterSource(
  operation: OperationMockDescriptor,
  received: ReceivedRequest,
  path: Readonly<Record<string, string>>,
): ParameterSource {
  return {
    path,
    headers: received.headers,
    pairs: operation.formParameters ? [...received.query, ...received.form] : received.query,
    cookies: readCookies(received.headers.get('cookie') ?? ''),
  }
}

/** Reads a `Cookie` header (RFC 6265, section 4.2.1). */
function readCookies(header: string): Map<string, string> {
  const pairs = header
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece.includes('='))
    .map((piece) => {
      const equals = piece.indexOf('=')
      return [piece.slice(0, equals), decodeForm(piece.slice(equals + 1).replace(/^"(.*)"$/, '$1'))] as const
    })
  return new Map(pairs)
}
