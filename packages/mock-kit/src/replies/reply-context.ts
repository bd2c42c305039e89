import type { ApiMockDescriptor, OperationMockDescriptor } from '../descriptor.ts'
import type { RequestIds } from './request-ids.ts'
import type { ResponseMaker } from './write-response.ts'

/** What every reply needs to know about the request it answers. */
export interface ReplyContext {
  readonly api: ApiMockDescriptor
  readonly operation?: OperationMockDescriptor | undefined
  readonly request: Request
  /** Of the request, as documented: an older client may have sent them as parameters. */
  readonly headers: Headers
  /** Which media types the request takes, as an `Accept` header says it. */
  readonly accept: string | null
  readonly requestIds: RequestIds
  /** Makes the response; absent: `new Response`. */
  readonly respond?: ResponseMaker | undefined
}
