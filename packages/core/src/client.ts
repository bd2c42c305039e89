import type { OperationDescriptor } from './descriptor.ts'
import type { RequestOptions } from './operation-options.ts'
import type { Result } from './result.ts'

/** Calls the operations of one API. Printing it shows the API's id and nothing else. */
export interface Client {
  /** The API's id, e.g. `tke`. */
  readonly api: string
  /**
   * Calls an operation. Generated functions do this; the types of the result are theirs to give.
   *
   * Everything that can go wrong with a call is in the result's `error` (or thrown, with `throwOnError`).
   */
  request<TData = unknown, TCode extends string = string, ThrowOnError extends boolean = false>(
    operation: OperationDescriptor,
    options: RequestOptions,
  ): Result<TData, TCode, ThrowOnError>
}
