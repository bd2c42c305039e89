import type { ClientContext } from './client-context.ts'
import type { DeadlineEnd } from './deadline.ts'
import type { OperationDescriptor } from './descriptor.ts'
import { ConfigurationError, type ConfigurationErrorCode } from './errors/configuration-error.ts'
import { TransportError, type TransportErrorCode } from './errors/transport-error.ts'
import { ValidationError, type ValidationErrorCode, type ValidationIssue } from './errors/validation-error.ts'
import type { RequestOptions } from './operation-options.ts'
import type { Redactor } from './redaction.ts'
import type { OutgoingRequest } from './request/outgoing-request.ts'
import { readRequestId } from './response/failure.ts'
import type { ReceivedResponse } from './transport/transport.ts'

/** One call under way: who calls what, what must not be told, and what is on the wire so far. */
export interface Exchange {
  readonly context: ClientContext
  readonly operation: OperationDescriptor
  readonly options: RequestOptions
  readonly redactor: Redactor
  /** `Accept` as it is sent; undefined: no body is expected, and what comes may be anything. */
  accept?: string | undefined
  /** Which attempt is under way, from 1. */
  attempt: number
  request?: OutgoingRequest | undefined
  /** The same as the platform's class, made when somebody wants it. */
  platformRequest?: Request | undefined
  response?: ReceivedResponse | undefined
  /** The attempt failed because a kept connection was closed already. */
  isConnectionStale?: boolean | undefined
}

/** What every error of a call says. */
export function origin({ context, operation }: Exchange): { readonly api: string; readonly operation: string } {
  return { api: context.api.id, operation: operation.id }
}

/** An option of the client is missing or wrong; the message goes on after "option `region`". */
export function configurationError(
  exchange: Exchange,
  code: ConfigurationErrorCode,
  option: string,
  message: string,
  cause?: Error,
): ConfigurationError {
  const text = exchange.redactor.redact(`${exchange.operation.id}: option \`${option}\` ${message}`)
  return new ConfigurationError(text, { code, ...origin(exchange), option, cause })
}

/** A request or a response is not what the document says; the issues name places, never secrets. */
export function validationError(
  exchange: Exchange,
  code: ValidationErrorCode,
  issues: readonly ValidationIssue[],
): ValidationError {
  const list = issues.map((issue) => `${[issue.in, ...issue.path].join('.')} ${issue.message}`).join('; ')
  return new ValidationError(`${exchange.operation.id}: ${code}: ${list}`, { code, ...origin(exchange), issues })
}

/** Where a request goes, for people. The query may hold secrets and is left out. */
export function shownUrl({ redactor }: Exchange, { url }: OutgoingRequest): string {
  return redactor.redact(url.origin + url.pathname)
}

/** The error of a call whose deadline has ended. */
export function endedError(exchange: Exchange, why: DeadlineEnd): TransportError {
  return transportError(exchange, why, why === 'Timeout' ? 'not done in time' : 'aborted by the caller')
}

/** No answer of the API: worth another try where none came or none that was whole, else where its status says so. */
export function transportError(
  exchange: Exchange,
  code: TransportErrorCode,
  problem: string,
  cause?: Error,
): TransportError {
  const { context, operation, redactor, request, response } = exchange
  const status = response?.status || undefined
  const place = request ? ` (${request.method} ${shownUrl(exchange, request)})` : ''
  const text = `${operation.id}: ${status ? `HTTP ${status}: ` : ''}${problem}${place}`
  return new TransportError(redactor.redact(text), {
    code,
    ...origin(exchange),
    status,
    retryable: code === 'MalformedResponse' ? isWorthRetrying(status) : code !== 'Aborted',
    requestId: response && readRequestId(context.api, response.headers),
    cause,
  })
}

/** Whether an HTTP status alone promises something of another try. */
export function isWorthRetrying(status: number | undefined): boolean {
  return status === 429 || (status ?? 0) >= 500
}
