import type { OperationMockDescriptor } from '../descriptor.ts'
import type { ReplyContext } from '../replies/reply-context.ts'
import type { ReceivedRequest } from '../wire/received-request.ts'

/** A request whose operation is known. */
export interface OperationContext extends ReplyContext {
  readonly operation: OperationMockDescriptor
  readonly received: ReceivedRequest
  /** Texts of the path parameters. */
  readonly path: Readonly<Record<string, string>>
}
