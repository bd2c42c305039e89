import type { ClientError } from './errors/client-error.ts'

/** What a hook is told of a request. Nothing in it is a secret: no header, no query, no body. */
export interface RequestEvent {
  /** The API's id. */
  readonly api: string
  /** `operationId`. */
  readonly operation: string
  /** 1 for the first. */
  readonly attempt: number
  readonly method: string
  /** Without query; secrets in the path are redacted. */
  readonly url: string
}

/** What a hook is told of the end of an attempt. */
export interface ResponseEvent extends RequestEvent {
  /** HTTP status, where an answer came. */
  readonly status: number | undefined
  readonly requestId: string | undefined
  /** Milliseconds from the request to the end of the answer's body. */
  readonly duration: number
  /** What the call will fail with, if there is no further attempt. */
  readonly error: ClientError | undefined
}

/** What a hook is told before the wait for another attempt. */
export interface RetryEvent {
  readonly api: string
  readonly operation: string
  /** The attempt that failed. */
  readonly attempt: number
  /** Milliseconds of the wait; none when the clock was set right or a kept connection had been closed. */
  readonly delay: number
  readonly error: ClientError
}
