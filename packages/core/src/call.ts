import { attempt } from './attempt.ts'
import { chooseSecurity, regionHeaders } from './auth/security.ts'
import type { ClientContext } from './client-context.ts'
import { startDeadline } from './deadline.ts'
import type { OperationDescriptor } from './descriptor.ts'
import { isClientError } from './errors/client-error.ts'
import { type Exchange, endedError } from './exchange.ts'
import type { RequestOptions } from './operation-options.ts'
import { createRedactor } from './redaction.ts'
import { requestInit } from './request/outgoing-request.ts'
import { prepareRequest } from './request/prepared-request.ts'
import { requestSecrets } from './request/secrets.ts'
import { withRetries } from './retries.ts'
import { validateRequest, validateResponse } from './validation.ts'

const defaultTimeout = 30_000

/** A call from end to end; the deadline holds for all attempts and the waits between them. */
async function perform(exchange: Exchange): Promise<unknown> {
  const { options: defaults } = exchange.context
  const { signal, timeout } = exchange.options
  // Now: the caller may change the body while the call is under way.
  const secrets = requestSecrets(exchange)
  exchange.redactor.add(() => secrets)
  const schemes = chooseSecurity(exchange)
  const region = regionHeaders(exchange, schemes)
  if (defaults.validators) await validateRequest(exchange, region)
  const prepared = await prepareRequest(exchange, region)

  const deadline = startDeadline(signal, timeout ?? defaults.timeout ?? defaultTimeout, (why) =>
    endedError(exchange, why),
  )
  try {
    const { status, body, data } = await withRetries(exchange, deadline, () =>
      attempt(exchange, schemes, prepared, deadline),
    )
    if (defaults.validators) await validateResponse(exchange, status, body)
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
  const exchange: Exchange = { context, operation, options, redactor: createRedactor(), attempt: 0 }
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
  return Object.defineProperties(result, {
    request: { get: () => (exchange.platformRequest ??= request && new Request(request.url, requestInit(request))) },
    response: { get: () => response?.asResponse?.() ?? response },
  })
}
