import type { ErrorOptions } from '../replies/reply-options.ts'

/** The parts of a request that a document describes. */
export interface RequestParts {
  readonly path?: unknown
  readonly query?: unknown
  readonly headers?: unknown
  readonly body?: unknown
}

/** One call of an operation, read and (after the checks) validated. */
export interface MockCall<Parts extends RequestParts = LooseParts, Code extends string = string> {
  /** `operationId`. */
  readonly operation: string
  /** The request as it arrived, unread. */
  readonly request: Request
  readonly path: Part<Parts, 'path'>
  readonly query: Part<Parts, 'query'>
  readonly headers: Part<Parts, 'headers'>
  readonly body: Parts['body']
  /** Who signed, where the request names a key. */
  readonly accessKeyId?: string
  /** The answer for an error code of the catalogue; another code needs `status`. */
  readonly error: (code: Code, options?: ErrorOptions) => Response
}

/** A payload, a finished response, or `undefined` for the default answer. */
export type CallAnswer<Payload = unknown> = Payload | Response | undefined

interface LooseParts {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** A group of parameters: always an object, empty where the operation has none. */
type Part<Parts extends RequestParts, Name extends keyof RequestParts> = [NonNullable<Parts[Name]>] extends [never]
  ? Readonly<Record<string, never>>
  : NonNullable<Parts[Name]>
