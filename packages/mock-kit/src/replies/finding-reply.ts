import type { Finding } from '../checks/finding.ts'
import { errorReply } from './error-reply.ts'
import { fillMessage } from './fill-message.ts'
import { findEntry } from './find-entry.ts'
import { problemReply } from './problem-reply.ts'
import type { ReplyContext } from './reply-context.ts'

/** What Alibaba's gateway calls its headers. */
const GATEWAY_NAMES: Readonly<Record<string, string>> = { 'x-acs-action': 'Action', 'x-acs-version': 'Version' }

/** The vendor's own answer to what a check found, or a problem document where the vendor's is not documented. */
export function findingReply(context: ReplyContext, finding: Finding): Response {
  const entry = findEntry(finding, context.api, context.operation)
  if (!entry) return problemReply(context, finding)
  const { headers, message } = finding
  const values = asNamed(finding, context)
  return errorReply(context, entry, values, {
    ...(headers && { headers }),
    ...(message !== undefined && { message: fillMessage(message, values) }),
  })
}

/**
 * The gateways say that `Version` is missing, whether it is a parameter (in the older styles) or a header. What the operation
 * itself declares has the name in the document.
 */
function asNamed(finding: Finding, { operation }: ReplyContext): Finding {
  const { situation, parameter } = finding
  if (situation !== 'missing-parameter' || parameter === undefined) return finding
  if (operation?.parameters.some(({ name }) => name === parameter)) return finding
  return { ...finding, parameter: GATEWAY_NAMES[parameter] ?? parameter.replace(/^X-TC-/, '') }
}
