import type { ApiError } from './errors/api-error.ts'
import type { ConfigurationError } from './errors/configuration-error.ts'
import type { TransportError } from './errors/transport-error.ts'
import type { ValidationError } from './errors/validation-error.ts'

/** Everything that a call can fail with; `code` tells them apart, and the guards (`isApiError`, …) do. */
export type CallError<TCode extends string = string> =
  | ApiError<TCode>
  | TransportError
  | ValidationError
  | ConfigurationError

/**
 * A call that worked. `request` and `response` (its body already read) are there to look at; they are not enumerable,
 * so that printing a result never shows the `Authorization` header.
 */
export interface Success<TData> {
  readonly data: TData
  readonly error: undefined
  readonly request: Request
  readonly response: Response
}

/** A call that failed; `request` and `response` are there as far as it came. Not enumerable either. */
export interface Failure<TCode extends string = string> {
  readonly data: undefined
  readonly error: CallError<TCode>
  readonly request: Request | undefined
  readonly response: Response | undefined
}

/** What a call resolves to. With `throwOnError: true` a failure is thrown, so only success is left. */
export type Outcome<TData, TCode extends string, ThrowOnError extends boolean> = ThrowOnError extends true
  ? Success<TData>
  : Success<TData> | Failure<TCode>

/** What a generated function returns. */
export type Result<TData, TCode extends string = string, ThrowOnError extends boolean = false> = Promise<
  Outcome<TData, TCode, ThrowOnError>
>
