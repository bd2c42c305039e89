import type { ClientContext } from './client-context.ts'
import type { OperationDescriptor } from './descriptor.ts'
import { TransportError, type TransportErrorCode } from './errors/transport-error.ts'
import type { Redactor } from './redaction.ts'
import { requestIdHeader } from './response/failure.ts'

/** One call under way: who calls what, what must not be told, and what is on the wire so far. */
export interface Exchange {
  readonly context: ClientContext
  readonly operation: OperationDescriptor
  readonly redactor: Redactor
  /** `Accept` as it is sent. */
  accept?: string | undefined
  request?: Request
  response?: Response
}

/** Method and address for a message; the query may hold secrets and is left out. */
function place(request: Request | undefined): string {
  if (!request) return ''
  const { origin, pathname } = new URL(request.url)
  return ` (${request.method} ${origin}${pathname})`
}

/** A call that got no answer of the API. A status of 429 or 5xx, or none at all, is worth another try. */
export function transportError(
  exchange: Exchange,
  code: TransportErrorCode,
  problem: string,
  cause?: Error,
): TransportError {
  const { context, operation, redactor, request, response } = exchange
  const status = response?.status || undefined
  const answer = status ? `HTTP ${status}: ` : ''
  return new TransportError(redactor.redact(`${operation.id}: ${answer}${problem}${place(request)}`), {
    code,
    status,
    retryable: code !== 'Aborted' && (status === undefined || status === 429 || status >= 500),
    requestId: response && requestIdHeader(context.api, response.headers),
    api: context.api.id,
    operation: operation.id,
    cause,
  })
}
