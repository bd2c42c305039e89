import type { NamedScheme } from './auth/security.ts'
import type { Deadline } from './deadline.ts'
import { isApiError } from './errors/api-error.ts'
import { type ClientError, isClientError } from './errors/client-error.ts'
import type { RequestEvent } from './events.ts'
import { type Exchange, origin, shownUrl, transportError } from './exchange.ts'
import { type OutgoingRequest, requestInit } from './request/outgoing-request.ts'
import type { PreparedRequest } from './request/prepared-request.ts'
import { signRequest } from './request/signed-request.ts'
import { type Answer, readAnswer } from './response/answer.ts'
import { readRequestId } from './response/failure.ts'
import { send } from './transport/send.ts'
import type { ReceivedResponse, SendingError } from './transport/transport.ts'

/** Sends with a `fetch` of the caller's, else as the platform does best. */
function begin(exchange: Exchange, request: OutgoingRequest, deadline: Deadline): Promise<ReceivedResponse> {
  const { fetch } = exchange.context.options
  if (!fetch) return send(request, deadline)
  exchange.platformRequest = new Request(request.url, requestInit(request, deadline.signal()))
  return fetch(exchange.platformRequest)
}

type Reason = Error & { readonly code?: string }

/** Sends a signed request and reads the answer. */
async function talk(exchange: Exchange, request: OutgoingRequest, deadline: Deadline): Promise<Answer> {
  try {
    const answer = async () => {
      exchange.response = await begin(exchange, request, deadline)
      return readAnswer(exchange, exchange.response)
    }
    return await deadline.race(answer())
  } catch (error) {
    if (isClientError(error)) throw error
    const ended = deadline.ended()
    if (ended) throw ended
    exchange.isConnectionStale = (error as Partial<SendingError> | undefined)?.isConnectionStale
    const cause = exchange.redactor.cause(error)
    // The reason is a level down or two: "fetch failed" says nothing. Of several addresses that all fail only the code does.
    let message = 'unknown'
    for (let reason: Reason | undefined = cause; reason; reason = reason.cause as Reason | undefined) {
      message = reason.message || reason.code || message
    }
    const problem = exchange.response ? 'the answer broke off' : 'no answer'
    throw transportError(exchange, 'NetworkError', `${problem}: ${message}`, cause)
  }
}

/** One attempt: in its turn, signed anew, sent, read; the hooks are told. */
export async function attempt(
  exchange: Exchange,
  schemes: readonly NamedScheme[],
  prepared: PreparedRequest,
  deadline: Deadline,
): Promise<Answer> {
  const { api, options, turnstiles } = exchange.context
  exchange.request = exchange.platformRequest = exchange.response = exchange.isConnectionStale = undefined
  const ended = deadline.ended()
  if (ended) throw ended
  const turnstile = turnstiles?.(exchange.operation)
  if (turnstile) await deadline.wait(turnstile)
  const request = await deadline.race(signRequest(exchange, schemes, prepared))
  exchange.request = request
  // Made only for who listens.
  const event = (): RequestEvent => {
    return { ...origin(exchange), attempt: exchange.attempt, method: request.method, url: shownUrl(exchange, request) }
  }
  options.onRequest?.(event())
  const start = performance.now()
  const tell = (body: unknown, error?: ClientError) => {
    const { response } = exchange
    options.onResponse?.({
      ...event(),
      status: response?.status,
      requestId: response && readRequestId(api, response.headers, body),
      duration: performance.now() - start,
      error,
    })
  }
  let answer: Answer
  try {
    answer = await talk(exchange, request, deadline)
  } catch (error) {
    if (isClientError(error)) tell(isApiError(error) && error.body, error)
    throw error
  }
  tell(answer.body)
  return answer
}
