import type { Operation } from '../../model/model.ts'

/** The lines of a function's doc comment: what the document says about the operation, and nothing else. */
export function documentOperation(operation: Operation): readonly string[] {
  const { summary, description, rateLimit, permission, deprecated } = operation
  const facts = [
    ...(permission ? [`Permission: ${permission.action}`] : []),
    ...(rateLimit ? [`Rate limit: ${rateLimit.requests} requests per ${rateLimit.per}`] : []),
    ...(deprecated ? ['@deprecated'] : []),
  ]
  const paragraphs = [summary, description === summary ? undefined : description, ...facts]
  return paragraphs
    .filter((text) => text !== undefined && text !== '')
    .flatMap((text, index) => (index > 0 ? ['', text ?? ''] : [text ?? '']))
}
