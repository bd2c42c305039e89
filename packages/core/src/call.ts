import { chooseSecurity, type NamedScheme } from './auth/security.ts'
import type { ClientContext } from './client-context.ts'
import { type Deadline, startDeadline } from './deadline.ts'
import type { OperationDescriptor } from './descriptor.ts'
import { isClientError } from './errors/client-error.ts'
import { type Exchange, transportError } from './exchange.ts'
import type { RequestOptions } from './operation-options.ts'
import { createRedactor } from './redaction.ts'
import { group, type PreparedRequest, prepareRequest } from './request/prepared-request.ts'
import { regionHeaders, signRequest } from './request/signed-request.ts'
import { type Answer, readAnswer } from './response/answer.ts'
import { validateRequest, validateResponse } from './validation.ts'

const defaultTimeout = 30_000

/** One try: signed anew, sent, read. */
async function attempt(
  exchange: Exchange,
  schemes: readonly NamedScheme[],
  prepared: PreparedRequest,
  deadline: Deadline,
): Promise<Answer> {
  const { context, redactor } = exchange
  const request = await signRequest(context, schemes, prepared, redactor, deadline.signal)
  exchange.request = request
  const send = context.options.fetch ?? globalThis.fetch
  try {
    const response = await deadline.race(send(request))
    exchange.response = response
    return await deadline.race(readAnswer(exchange, response))
  } catch (error) {
    if (isClientError(error)) throw error
    const ended = deadline.ended()
    if (ended === 'Timeout') throw transportError(exchange, ended, 'not done within the time allowed')
    if (ended === 'Aborted') throw transportError(exchange, ended, 'aborted by the caller')
    const cause = redactor.cause(error)
    const reason = cause?.cause instanceof Error ? cause.cause.message : cause?.message
    throw transportError(exchange, 'NetworkError', `no answer: ${reason || 'unknown reason'}`, cause)
  }
}

/**
 * A call from end to end. Retries go around `attempt` (what was prepared stays, what is signed is made anew), the wait
 * for the operation's rate limit goes before it; both end with the deadline.
 */
async function perform(exchange: Exchange, options: RequestOptions): Promise<unknown> {
  const { context, operation } = exchange
  const schemes = chooseSecurity(context.api, operation, context.options)
  const region = regionHeaders(context, schemes, group(options.headers))
  await validateRequest(exchange, options, region)
  const prepared = await prepareRequest(context.api, operation, context.options, options, region)
  exchange.accept = prepared.headers['accept']

  const deadline = startDeadline(options.signal, options.timeout ?? context.options.timeout ?? defaultTimeout)
  try {
    if (deadline.ended()) throw transportError(exchange, 'Aborted', 'aborted by the caller before anything was sent')
    const answer = await attempt(exchange, schemes, prepared, deadline)
    await validateResponse(exchange, answer.status, answer.body)
    return answer.data
  } finally {
    deadline.release()
  }
}

/** Hides what holds secrets from whatever prints a result, and leaves it to whoever asks for it. */
function withExchange<T extends object>(result: T, exchange: Exchange): T {
  const { request, response } = exchange
  return Object.defineProperties(result, { request: { value: request }, response: { value: response } })
}

/** Calls an operation; a failure is the result's `error`, or thrown when the options say so. */
export async function call(
  context: ClientContext,
  operation: OperationDescriptor,
  options: RequestOptions,
): Promise<object> {
  const exchange: Exchange = { context, operation, redactor: createRedactor() }
  try {
    const data = await perform(exchange, options)
    return withExchange({ data, error: undefined }, exchange)
  } catch (error) {
    // Anything else is a bug, here or in a function that the caller gave: it is not the call's failure.
    if (options.throwOnError || !isClientError(error)) throw error
    return withExchange({ data: undefined, error }, exchange)
  }
}
