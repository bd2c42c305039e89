import type { ApiDescriptor } from '../descriptor.ts'
import { ApiError } from '../errors/api-error.ts'
import { type Exchange, isWorthRetrying, origin, transportError } from '../exchange.ts'
import { readPointer } from '../json-pointer.ts'
import type { ReceivedResponse } from '../transport/transport.ts'
import { decodeBody } from './decoded-body.ts'
import { isFailureInside, readFailure, readRequestId } from './failure.ts'

/** A success: the body as it was on the wire and the part of it that the caller asked for. */
export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly data: unknown
}

/** In the words of every vendor's codes: who asks is not known or not allowed, which no other try changes. */
const refusal = /signature|auth|security|forbid|permission|denied|accesskey/i

/** What the document says of the code or, where it is unknown, of its family; then what the code itself and the status say. */
function isRetryable({ retryable, permanent }: ApiDescriptor, code: string, status: number): boolean {
  if (permanent?.includes(code)) return false
  if (retryable.some((known) => `${code}.`.startsWith(`${known}.`))) return true
  return isWorthRetrying(status) && !refusal.test(code)
}

/** The failure that an answer reports. */
function apiError(exchange: Exchange, { status, statusText, headers }: ReceivedResponse, body: unknown): ApiError {
  const { context, redactor } = exchange
  const { api } = context
  const { code = `HTTP ${status}`, message = statusText || `HTTP ${status}` } = readFailure(api, body)
  return new ApiError(redactor.redact(message), {
    code: redactor.redact(code),
    ...origin(exchange),
    status,
    requestId: readRequestId(api, headers, body),
    retryable: isRetryable(api, code, status),
    body,
  })
}

/**
 * Reads an answer.
 *
 * @throws ApiError when the API says that it failed, whatever the status; `HTTP 404` and the like stand in for a code
 * where an answer has none. An API that documents its failures and answers with something else did not answer at all:
 * TransportError with code `MalformedResponse`, a proxy's 502 page for one.
 */
export async function readAnswer(exchange: Exchange, response: ReceivedResponse): Promise<Answer> {
  const { accept, context, operation } = exchange
  const { api } = context
  const { status, ok } = response
  // A `fetch` of one's own may hand this over where the global one throws.
  if (response.type === 'error') throw transportError(exchange, 'NetworkError', 'no answer')
  if (response.type === 'opaqueredirect' || (/^3/.test(`${status}`) && response.headers.has('location'))) {
    // Nobody reads it; the connection is free again.
    response.body?.cancel().catch(() => {})
    throw transportError(exchange, 'MalformedResponse', 'a redirect, which a request with credentials does not follow')
  }
  const { value: body, problem } = await decodeBody(exchange, response)
  if (problem && (ok || api.failures.length > 0)) throw transportError(exchange, 'MalformedResponse', problem)
  if (!ok || isFailureInside(api, body)) throw apiError(exchange, response, body)

  const data = operation.payload && typeof body === 'object' ? readPointer(body, operation.payload) : body
  if (data === undefined && body !== undefined) {
    throw transportError(exchange, 'MalformedResponse', `the body has no ${operation.payload}`)
  }
  return { status, body, data: accept === undefined ? undefined : data }
}
