import { childOf, membersOf, type ObjectNode, type Source } from './document/source.ts'
import { componentResponses } from './failures/failure-book.ts'
import type { RawOperation } from './operations/raw-operation.ts'
import { headersOf } from './operations/responses.ts'

/** Names, in lower case, of the response headers that carry the request id (`x-request-id: true` on the header). */
export function requestIdHeaders(source: Source, operations: readonly RawOperation[]): readonly string[] {
  const own = operations.flatMap(({ node }) =>
    membersOf(node, 'responses').flatMap(([, response]) => source.follow(response) ?? []),
  )
  const responses = [...componentResponses(source).map(([, node]) => node), ...own]
  const marked = responses.flatMap((response) => markedHeaders(response, source))
  return [...new Set(marked)]
}

function markedHeaders(response: ObjectNode, source: Source): readonly string[] {
  if (childOf(response, 'headers') === undefined) return []
  return headersOf(response, source)
    .filter(([, header]) => header.value['x-request-id'] === true)
    .map(([name]) => name.toLowerCase())
}
