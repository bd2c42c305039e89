import type { Finding } from '../checks/finding.ts'
import { statusOf } from './find-entry.ts'
import type { ReplyContext } from './reply-context.ts'
import { writeResponse } from './write-response.ts'

/** The answer where a document says nothing about a failure: a problem document (RFC 9457). */
export function problemReply(context: ReplyContext, finding: Finding): Response {
  const { api, operation } = context
  const status = statusOf(finding.situation)
  const value = {
    type: 'about:blank',
    title: finding.situation,
    status,
    detail: `${finding.detail} (The ${api.id} document has no error for this${operation ? ` in ${operation.id}` : ''}.)`,
  }
  const content = { mediaType: 'application/problem+json', examples: {} }
  return writeResponse({ status, headers: { ...finding.headers }, content, value }, context)
}
