import { ClientError, type ErrorContext, errorKind } from './client-error.ts'

/**
 * The API answered that it did not do what was asked, whatever the HTTP status said. `message` is the vendor's text and
 * nothing else, redacted; the status text where the answer has none.
 */
export class ApiError<Code extends string = string> extends ClientError {
  declare readonly name: 'ApiError'
  /** The vendor's code; `HTTP 404` where the answer has none. */
  declare readonly code: Code
  /** HTTP status; 200 where a vendor reports failures inside success. */
  declare readonly status: number
  /** What the vendor's support asks for. */
  declare readonly requestId: string | undefined
  // Private, so that no way of printing the error shows it: a failure's body may repeat what was sent.
  readonly #body: unknown

  constructor(
    message: string,
    {
      body,
      ...details
    }: ErrorContext & {
      readonly code: Code
      readonly status: number
      readonly requestId?: string | undefined
      readonly retryable: boolean
      readonly body?: unknown
    },
  ) {
    super('ApiError', message, details)
    this.#body = body
  }

  /** The whole answer, parsed. Not redacted and never printed with the error. */
  get body(): unknown {
    return this.#body
  }
}

/** Whether this is an `ApiError`, also of another realm or another copy of this package. */
export function isApiError(value: unknown): value is ApiError {
  return errorKind(value) === 'ApiError'
}
