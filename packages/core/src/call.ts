import { chooseSecurity, type NamedScheme, regionHeaders } from './auth/security.ts'
import type { ClientContext } from './client-context.ts'
import { type Deadline, startDeadline } from './deadline.ts'
import type { OperationDescriptor } from './descriptor.ts'
import { isClientError } from './errors/client-error.ts'
import { type Exchange, transportError } from './exchange.ts'
import type { RequestOptions } from './operation-options.ts'
import { createRedactor } from './redaction.ts'
import { type PreparedRequest, prepareRequest } from './request/prepared-request.ts'
import { requestSecrets } from './request/secrets.ts'
import { signRequest } from './request/signed-request.ts'
import { type Answer, readAnswer } from './response/answer.ts'

const defaultTimeout = 30_000

/** One try: signed anew, sent, read. */
async function attempt(
  exchange: Exchange,
  schemes: readonly NamedScheme[],
  prepared: PreparedRequest,
  deadline: Deadline,
): Promise<Answer> {
  const send = exchange.context.options.fetch ?? globalThis.fetch
  try {
    exchange.request = await deadline.race(signRequest(exchange, schemes, prepared, deadline.signal))
    exchange.response = await deadline.race(send(exchange.request))
    return await deadline.race(readAnswer(exchange, exchange.response))
  } catch (error) {
    if (isClientError(error)) throw error
    const why = deadline.ended()
    // A signer that throws is a bug and no failure of the network.
    if (!why && !exchange.request) throw error
    if (why) throw transportError(exchange, why, why === 'Timeout' ? 'not done in time' : 'aborted by the caller')
    const cause = exchange.redactor.cause(error)
    // The reason is usually one level down: "fetch failed" says nothing.
    const { message } = (cause?.cause ?? cause ?? {}) as Partial<Error>
    const problem = exchange.response ? 'the answer broke off' : 'no answer'
    throw transportError(exchange, 'NetworkError', `${problem}: ${message || cause?.message || 'unknown'}`, cause)
  }
}

/**
 * A call from end to end. Retries go around `attempt` (what was prepared stays, what is signed is made anew), the wait
 * for the operation's rate limit goes before it; both end with the deadline.
 */
async function perform(exchange: Exchange): Promise<unknown> {
  const { options: defaults } = exchange.context
  const { signal, timeout } = exchange.options
  exchange.redactor.add(requestSecrets(exchange))
  const schemes = chooseSecurity(exchange)
  const region = regionHeaders(exchange, schemes)
  // Who passes no validators does not load what runs them.
  const validation = defaults.validators && (await import('./validation.ts'))
  await validation?.validateRequest(exchange, region)
  const prepared = await prepareRequest(exchange, region)

  const deadline = startDeadline(signal, timeout ?? defaults.timeout ?? defaultTimeout)
  try {
    if (deadline.ended()) throw transportError(exchange, 'Aborted', 'aborted by the caller before anything was sent')
    const { status, body, data } = await attempt(exchange, schemes, prepared, deadline)
    await validation?.validateResponse(exchange, status, body)
    return data
  } finally {
    deadline.release()
  }
}

/** Calls an operation; a failure is the result's `error`, or thrown when the options say so. */
export async function call(
  context: ClientContext,
  operation: OperationDescriptor,
  options: RequestOptions,
): Promise<object> {
  const exchange: Exchange = { context, operation, options, redactor: createRedactor() }
  let result: object
  try {
    result = { data: await perform(exchange), error: undefined }
  } catch (error) {
    // Anything else is a bug, here or in a function that the caller gave: it is not the call's failure.
    if (options.throwOnError || !isClientError(error)) throw error
    result = { data: undefined, error }
  }
  // Both hold secrets: whatever prints a result does not see them, whoever asks for them does.
  const { request, response } = exchange
  return Object.defineProperties(result, { request: { value: request }, response: { value: response } })
}
