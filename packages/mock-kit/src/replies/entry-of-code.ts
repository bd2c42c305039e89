import type { ApiMockDescriptor, ErrorEntry, OperationMockDescriptor } from '../descriptor.ts'
import { nearestNames } from './nearest-names.ts'
import type { ErrorOptions } from './reply-options.ts'

/**
 * The catalogue's entry of a code, or one made up from `status` for a code that is not in it. Throws for an unknown
 * code without `status`.
 */
export function entryOfCode(
  api: ApiMockDescriptor,
  operation: OperationMockDescriptor,
  code: string,
  options: ErrorOptions = {},
): ErrorEntry {
  const catalogue = [...operation.errors, ...api.errors]
  const entries = catalogue.filter((entry) => entry.code === code)
  const entry = entryOf(entries, options)
  if (entry) return entry
  const failure = catalogue[0]?.failure ?? Object.keys(api.failures)[0]
  if (options.status === undefined || failure === undefined) throw unknownCode(api, operation, code, catalogue)
  return { code, status: options.status, message: options.message ?? code, retryable: false, failure }
}

/** A code may have an entry for each parameter or status; the one that leaves the parameter open comes first. */
function entryOf(entries: readonly ErrorEntry[], { parameter, status }: ErrorOptions): ErrorEntry | undefined {
  const ofParameter = entries.find((entry) => parameter !== undefined && entry.parameter === parameter)
  if (ofParameter) return ofParameter
  const open = entries.filter((entry) => entry.parameter === undefined)
  return [...open, ...entries].find((entry) => entry.status === status) ?? open[0] ?? entries[0]
}

function unknownCode(
  api: ApiMockDescriptor,
  operation: OperationMockDescriptor,
  code: string,
  catalogue: readonly ErrorEntry[],
): Error {
  const near = nearestNames(code, [...new Set(catalogue.map((entry) => entry.code))], 3)
  const hint = near.length > 0 ? ` Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?` : ''
  return new Error(
    `${api.id} ${operation.id} has no error "${code}" in its catalogue.${hint} For a code that the document does not list give its HTTP status: .error("${code}", { status: 400 }).`,
  )
}
