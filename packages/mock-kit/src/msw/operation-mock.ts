import type { HttpHandler } from 'msw'
import type { ApiMockDescriptor, OperationMockDescriptor } from '../descriptor.ts'
import type { CallAnswer, MockCall, RequestParts } from '../mock/mock-call.ts'
import type { ErrorOptions, ReplyOptions } from '../replies/reply-options.ts'
import type { Damage } from '../scenarios/damaged-response.ts'

/** Options of every handler that overrides one operation. */
export interface OverrideOptions {
  /** Answers here too, besides the API's own hosts. */
  readonly baseUrl?: string | readonly string[]
  /** Answers one request only, then leaves the operation to the next handler. */
  readonly once?: boolean
}

/** A resolver of one's own; see `OperationMock.resolve`. */
export type OperationResolver<Payload, Code extends string, Parts extends RequestParts> = (
  call: MockCall<Parts, DocumentedCode<Code>>,
) => CallAnswer<Payload> | Promise<CallAnswer<Payload>>

/**
 * Makes MSW handlers that override one operation. Each answers its own operation on the API's own hosts and leaves
 * every other request to the next handler.
 */
export interface OperationMock<
  Payload = unknown,
  Code extends string = string,
  Parts extends RequestParts = RequestParts,
> {
  readonly api: ApiMockDescriptor
  readonly operation: OperationMockDescriptor
  /** Success: the given members over the example's; `null` and arrays replace, `undefined` removes. Throws when the document forbids the result. */
  readonly reply: (partial?: DeepPartial<Payload>, options?: ReplyOptions & OverrideOptions) => HttpHandler
  /** The vendor's answer for a code of the catalogue. Throws for another code unless `status` is given. */
  readonly error: ErrorOverride<DocumentedCode<Code>>
  /** The vendor's answer to too many requests. */
  readonly throttled: (options?: ErrorOptions & OverrideOptions) => HttpHandler
  /** No answer: the connection fails. */
  readonly networkError: (options?: OverrideOptions) => HttpHandler
  /** Success, spoiled on its way: cut, emptied, of another media type, or a proxy's 502 page. */
  readonly malformed: (damage: Damage, options?: ReplyOptions & OverrideOptions) => HttpHandler
  /** Success after so many milliseconds. */
  readonly delay: (milliseconds: number, options?: ReplyOptions & OverrideOptions) => HttpHandler
  /**
   * Answers with what the resolver returns: a payload, a `Response`, or `undefined` to leave the request to the next
   * handler. A request that the document forbids gets the vendor's own error and does not reach the resolver.
   */
  readonly resolve: (
    resolver: OperationResolver<Payload, Code, Parts>,
    options?: Pick<ReplyOptions, 'validate'> & OverrideOptions,
  ) => HttpHandler
}

interface ErrorOverride<Code extends string> {
  (code: Code, options?: ErrorOptions & OverrideOptions): HttpHandler
  (code: string, options: ErrorOptions & OverrideOptions & { readonly status: number }): HttpHandler
}

/** The codes that are written out, without the `string & {}` that keeps a client's union open. */
export type DocumentedCode<Code extends string> = [Code] extends [never]
  ? never
  : [WrittenOut<Code>] extends [never]
    ? string
    : WrittenOut<Code>

type WrittenOut<Code extends string> = Code extends string ? (string extends Code ? never : Code) : never

/** Every member optional, at every depth; arrays are replaced whole. */
export type DeepPartial<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]?: DeepPartial<Value[Key]> | undefined }
    : Value
