import type { ErrorEntry } from '../descriptor.ts'
import { errorReply } from '../replies/error-reply.ts'
import type { ErrorOptions } from '../replies/reply-options.ts'
import { errorValues } from './error-values.ts'
import type { OperationContext } from './operation-context.ts'

/** The vendor's answer for an entry that a test or a resolver chose, its message filled from the request. */
export function namedError(context: OperationContext, entry: ErrorEntry, options: ErrorOptions = {}): Response {
  return errorReply(context, entry, errorValues(context, entry, options), options)
}
