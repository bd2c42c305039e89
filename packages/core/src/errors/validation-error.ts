import { ClientError, type ErrorContext, errorKind } from './client-error.ts'

/** `InvalidRequest`: nothing was sent. `InvalidResponse`: the answer does not match its schema. */
export type ValidationErrorCode = 'InvalidRequest' | 'InvalidResponse'

/** One thing that is wrong, without the value itself. */
export interface ValidationIssue {
  readonly in: 'path' | 'query' | 'headers' | 'cookies' | 'body' | 'response'
  /** Keys and indexes from the group's root. */
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** A request or a response does not match what the document says. */
export class ValidationError extends ClientError {
  declare readonly name: 'ValidationError'
  declare readonly code: ValidationErrorCode
  declare readonly issues: readonly ValidationIssue[]

  constructor(
    message: string,
    details: ErrorContext & { readonly code: ValidationErrorCode; readonly issues: readonly ValidationIssue[] },
  ) {
    super('ValidationError', message, details)
  }
}

/** Whether this is a `ValidationError`, also of another realm or another copy of this package. */
export function isValidationError(value: unknown): value is ValidationError {
  return errorKind(value) === 'ValidationError'
}
