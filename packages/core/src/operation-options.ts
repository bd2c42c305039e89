import type { Client } from './client.ts'
import type { RetryOptions } from './client-options.ts'

/** What every call takes besides the parameters of its operation. */
export interface CallOptions<ThrowOnError extends boolean = boolean> {
  readonly client: Client
  /** Throw a failure instead of returning it as `error`. Default false. */
  readonly throwOnError?: ThrowOnError | undefined
  /** Ends the call with code `Aborted`. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds; replaces the client's. */
  readonly timeout?: number | undefined
  /** Replaces the client's, for an operation of any kind. */
  readonly retries?: RetryOptions | false | undefined
}

/** The parameters of an operation as its generated type has them; every group may be missing. */
export interface OperationData {
  readonly body?: unknown
  readonly headers?: unknown
  readonly path?: unknown
  readonly query?: unknown
  readonly url: string
}

/** Headers that the document does not name can be sent too. */
type Headers<THeaders> = [THeaders] extends [never]
  ? Readonly<Record<string, string>>
  : THeaders & Readonly<Record<string, unknown>>

type HeaderGroup<TData> = TData extends { readonly headers: infer THeaders }
  ? { readonly headers: Headers<THeaders> }
  : TData extends { readonly headers?: infer THeaders }
    ? { readonly headers?: Headers<Exclude<THeaders, undefined>> | undefined }
    : { readonly headers?: Readonly<Record<string, string>> | undefined }

/** Argument of a generated function: the operation's parameters (required ones stay required) and `CallOptions`. */
export type Options<TData extends OperationData, ThrowOnError extends boolean = boolean> = Omit<
  TData,
  'url' | 'headers'
> &
  HeaderGroup<TData> &
  CallOptions<ThrowOnError>

/** `Options` as the runtime sees them, whatever the operation. */
export interface RequestOptions {
  readonly body?: unknown
  readonly headers?: unknown
  readonly path?: unknown
  readonly query?: unknown
  readonly cookies?: unknown
  readonly throwOnError?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  readonly timeout?: number | undefined
  readonly retries?: RetryOptions | false | undefined
}
