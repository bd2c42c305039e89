import { ClientError, type ErrorContext, errorKind } from './client-error.ts'

/**
 * - `NetworkError`: no answer came (name resolution, connection, TLS).
 * - `Timeout`: not done within the time allowed.
 * - `Aborted`: the caller's `AbortSignal` ended it.
 * - `MalformedResponse`: what came is not an answer of this API (truncated, empty, another media type, a proxy's page).
 */
export type TransportErrorCode = 'NetworkError' | 'Timeout' | 'Aborted' | 'MalformedResponse'

/** No answer of the API was got. The message holds method, URL (without its query) and status. */
export class TransportError extends ClientError {
  declare readonly name: 'TransportError'
  declare readonly code: TransportErrorCode
  /** HTTP status, where an answer came. */
  declare readonly status: number | undefined
  declare readonly requestId: string | undefined

  constructor(
    message: string,
    details: ErrorContext & {
      readonly code: TransportErrorCode
      readonly retryable: boolean
      readonly status?: number | undefined
      readonly requestId?: string | undefined
      readonly cause?: Error | undefined
    },
  ) {
    super('TransportError', message, details)
  }
}

/** Whether this is a `TransportError`, also of another realm or another copy of this package. */
export function isTransportError(value: unknown): value is TransportError {
  return errorKind(value) === 'TransportError'
}
