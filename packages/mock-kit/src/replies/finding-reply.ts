import type { Finding } from '../checks/finding.ts'
import { errorReply } from './error-reply.ts'
import { fillMessage } from './fill-message.ts'
import { findEntry } from './find-entry.ts'
import { problemReply } from './problem-reply.ts'
import type { ReplyContext } from './reply-context.ts'

/** The vendor's own answer to what a check found, or a problem document where the vendor's is not documented. */
export function findingReply(context: ReplyContext, finding: Finding): Response {
  const entry = findEntry(finding, context.api, context.operation)
  if (!entry) return problemReply(context, finding)
  const { headers, message } = finding
  return errorReply(context, entry, finding, {
    ...(headers && { headers }),
    ...(message !== undefined && { message: fillMessage(message, finding) }),
  })
}
