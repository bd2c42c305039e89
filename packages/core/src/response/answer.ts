import { ApiError } from '../errors/api-error.ts'
import { type Exchange, transportError } from '../exchange.ts'
import { readPointer } from '../json-pointer.ts'
import { decodeBody } from './decoded-body.ts'
import { isFailureInside, readFailure, requestIdHeader } from './failure.ts'

/** A success: the body as it was on the wire and the part of it that the caller asked for. */
export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly data: unknown
}

/** The failure that an answer reports. */
function apiError(exchange: Exchange, response: Response, body: unknown): ApiError {
  const { context, operation, redactor } = exchange
  const { status } = response
  const { code, message, requestId } = readFailure(context.api, body) ?? { code: `HTTP ${status}` }
  const text = message ?? (response.statusText || `HTTP ${status}`)
  return new ApiError(redactor.redact(`${operation.id}: ${text}`), {
    code: redactor.redact(code),
    status,
    requestId: requestId ?? requestIdHeader(context.api, response.headers),
    retryable: context.api.retryable.includes(code) || status === 429 || status >= 500,
    api: context.api.id,
    operation: operation.id,
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
export async function readAnswer(exchange: Exchange, response: Response): Promise<Answer> {
  const { context, operation } = exchange
  const { status } = response
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400 && response.headers.has('location'))) {
    throw transportError(exchange, 'MalformedResponse', 'a redirect, which a request with credentials does not follow')
  }
  const decoded = await decodeBody(response, exchange.accept)
  const documented = context.api.failures.length > 0
  if (decoded.problem !== undefined) {
    if (response.ok || documented) throw transportError(exchange, 'MalformedResponse', decoded.problem)
    throw apiError(exchange, response, undefined)
  }
  const body = decoded.value
  if (!response.ok || isFailureInside(context.api, body)) throw apiError(exchange, response, body)

  const structured = decoded.kind === 'json' || decoded.kind === 'xml' || decoded.kind === undefined
  const data = operation.payload && structured ? readPointer(body, operation.payload) : body
  if (data === undefined && body !== undefined) {
    throw transportError(exchange, 'MalformedResponse', `the body has no ${operation.payload}`)
  }
  return { status, body, data: exchange.accept === undefined ? undefined : data }
}
