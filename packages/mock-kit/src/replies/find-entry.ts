import type { Finding } from '../checks/finding.ts'
import type { ApiMockDescriptor, ErrorEntry, OperationMockDescriptor, Situation } from '../descriptor.ts'

/** What comes nearest where a catalogue has no entry for a situation. */
const NEAREST: Partial<Record<Situation, Situation>> = {
  'unknown-version': 'unknown-action',
  'method-not-allowed': 'unknown-action',
  'missing-credentials': 'malformed-authorization',
  'malformed-authorization': 'signature-mismatch',
  'disabled-key': 'unknown-key',
  'unknown-key': 'signature-mismatch',
  'timestamp-malformed': 'timestamp-expired',
  'timestamp-expired': 'signature-mismatch',
  'nonce-reused': 'signature-mismatch',
  'token-missing': 'token-invalid',
  'token-expired': 'token-invalid',
  'token-mismatch': 'token-invalid',
  'token-invalid': 'signature-mismatch',
  'missing-parameter': 'invalid-parameter',
  'unknown-parameter': 'invalid-parameter',
  'invalid-type': 'invalid-parameter',
}

/** The HTTP statuses that a document without situations may use for one. */
const STATUSES: Record<Situation, readonly [number, ...number[]]> = {
  'unknown-action': [404],
  'unknown-version': [400],
  'method-not-allowed': [405],
  'missing-credentials': [401],
  'malformed-authorization': [401],
  'unknown-key': [401],
  'disabled-key': [401],
  'signature-mismatch': [401],
  'timestamp-expired': [401],
  'timestamp-malformed': [401],
  'nonce-reused': [401],
  'token-missing': [401],
  'token-invalid': [401],
  'token-expired': [401],
  'token-mismatch': [401],
  throttled: [429],
  'no-permission': [403],
  'missing-parameter': [400, 422],
  'invalid-parameter': [400, 422],
  'invalid-type': [400, 422],
  'unknown-parameter': [400, 422],
  'not-found': [404],
  'not-ready': [409],
  unavailable: [503],
  internal: [500],
}

/** The catalogue's entry for what was found: the operation's own before the API's, the parameter's own before others. */
export function findEntry(
  finding: Finding,
  api: ApiMockDescriptor,
  operation: OperationMockDescriptor | undefined,
): ErrorEntry | undefined {
  const catalogue = [...(operation?.errors ?? []), ...api.errors]
  const named = finding.code !== undefined && catalogue.find(({ code }) => code === finding.code)
  if (named) return named
  for (const situation of situationsOf(finding)) {
    const entry = pickByParameter(
      catalogue.filter(({ when }) => when?.includes(situation)),
      finding.parameter,
    )
    if (entry) return entry
  }
  if (catalogue.some(({ when }) => when && when.length > 0)) return undefined
  return catalogue.find(({ status }) => STATUSES[finding.situation].includes(status))
}

/** The status of an answer for which the catalogue has nothing. */
export function statusOf(situation: Situation): number {
  return STATUSES[situation][0]
}

function situationsOf({ situation, otherwise }: Finding): Set<Situation> {
  const situations = new Set<Situation>([situation])
  let next = otherwise ?? NEAREST[situation]
  while (next && !situations.has(next)) {
    situations.add(next)
    next = NEAREST[next]
  }
  return situations
}

/** Never the entry of another parameter: `MissingClusterId` is not for a missing region. */
function pickByParameter(entries: readonly ErrorEntry[], parameter: string | undefined): ErrorEntry | undefined {
  const general = entries.find((entry) => entry.parameter === undefined)
  if (parameter === undefined) return general ?? entries[0]
  const names = [parameter, parameter.replace(/\..*$/s, '')]
  return entries.find((entry) => entry.parameter !== undefined && names.includes(entry.parameter)) ?? general
}
