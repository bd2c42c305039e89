import { textAt } from '../document/json-kind.ts'
import type { CatalogueError } from '../model.ts'
import type { RawResponse } from '../operations/responses.ts'
import type { FailureBook } from './failure-book.ts'

/** Statuses that are worth another try by their definition (RFC 9110, RFC 6585). */
const retryableStatuses = new Set([408, 429, 500, 502, 503, 504])

/** Entries for the error statuses that an operation documents and no entry of its catalogue covers. */
export function documentedErrors(
  responses: readonly RawResponse[],
  catalogue: readonly CatalogueError[],
  { typeName, failures }: { typeName: string; failures: FailureBook },
): readonly CatalogueError[] {
  const catalogued = new Set(catalogue.map(({ status }) => status))
  const documented = new Set<number>()
  const added: CatalogueError[] = []
  for (const response of responses) {
    if (response.success || response.status < 300) continue
    if (isCovered(response, catalogued) || documented.has(response.status)) continue
    documented.add(response.status)
    const description = textAt(response.node.value, 'description')
    added.push({
      // What `error.code` of the client says where an answer has no code of its own.
      code: `HTTP ${response.status}`,
      status: response.status,
      message: description ?? `HTTP ${response.status}`,
      messages: {},
      retryable: retryableStatuses.has(response.status),
      failure: failures.documented(response, typeName).name,
      when: [],
      headers: {},
    })
  }
  return added
}

/** Whether the catalogue reaches a documented answer: a range by any of its statuses. */
function isCovered({ key, status }: RawResponse, covered: ReadonlySet<number>): boolean {
  if (covered.has(status)) return true
  if (key === 'default') return [...covered].some((other) => other >= 400)
  return key.endsWith('XX') && [...covered].some((other) => String(other).charAt(0) === key.charAt(0))
}
