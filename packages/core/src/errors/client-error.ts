/** Own symbol on every error of this package; the same for every copy of it in a process. */
const brand: unique symbol = Symbol.for('@cloud-kubeconfig/core/error')

/** Which of the classes an error is. */
export type ErrorKind = 'ApiError' | 'TransportError' | 'ValidationError' | 'ConfigurationError'

/** What every error of a client says. */
export interface ErrorContext {
  /** The API's id. */
  readonly api: string
  /** `operationId`, once there is one. */
  readonly operation?: string | undefined
}

/** Base of all errors of a client. None of them holds a secret, however it is printed. */
export class ClientError extends Error {
  declare readonly name: ErrorKind
  declare readonly code: string
  /** Whether the same request may work later. */
  declare readonly retryable: boolean
  declare readonly api: string
  declare readonly operation: string | undefined

  constructor(
    kind: ErrorKind,
    message: string,
    details: ErrorContext & { readonly code: string; readonly retryable?: boolean; readonly cause?: Error | undefined },
  ) {
    const { cause, ...fields } = details
    super(message, cause && { cause })
    // Not enumerable: a printed error shows what happened and not how it is made. Not from the class: minifiers rename.
    Object.defineProperties(this, { name: { value: kind }, [brand]: { value: kind } })
    Object.assign(this, { retryable: false }, fields)
  }

  /** With the code, which a vendor's message rarely has: `ApiError [FailedOperation]: not today`. */
  override toString(): string {
    return `${this.name} [${this.code}]: ${this.message}`
  }

  /** The message too, which `JSON.stringify` leaves out of an `Error`. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this)
  }
}

/** The kind of an error that this package made, also in another realm or by another copy of it. */
export function errorKind(value: unknown): ErrorKind | undefined {
  return typeof value === 'object' && value !== null ? (value as { [brand]?: ErrorKind })[brand] : undefined
}

/** Whether this is an error of a client, also of another realm or another copy of this package. */
export function isClientError(value: unknown): value is ClientError {
  return errorKind(value) !== undefined
}
