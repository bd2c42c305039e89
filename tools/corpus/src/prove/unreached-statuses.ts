import type { DocumentedOperation } from './documented-operations.ts'

/** The documented statuses that no answer of the mock had. Informational ones (1xx) never reach a caller of `fetch`. */
export function unreachedStatuses({ statuses }: DocumentedOperation, reached: ReadonlySet<number>): readonly string[] {
  return statuses
    .filter((key) => !key.startsWith('1') && ![...reached].some((status) => covers(key, status, statuses)))
    .map((key) => `no answer with the documented status ${key}`)
}

function covers(key: string, status: number, statuses: readonly string[]): boolean {
  if (key === String(status)) return true
  if (statuses.includes(String(status))) return false
  if (/^[2-5]xx$/i.test(key)) return key.charAt(0) === String(status).charAt(0)
  return key === 'default'
}
