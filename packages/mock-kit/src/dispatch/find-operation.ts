import type { Finding } from '../checks/finding.ts'
import type { ActionMatch, OperationMockDescriptor } from '../descriptor.ts'
import type { ReceivedRequest } from '../wire/received-request.ts'

/** The one operation that a request means, or what is wrong with its action or version. */
export function findOperation(
  candidates: readonly OperationMockDescriptor[],
  received: ReceivedRequest,
): OperationMockDescriptor | Finding {
  const named = candidates.filter((operation) => hasAction(operation, received))
  if (named.length === 0) return unknownAction(candidates, received)
  return named.find((operation) => hasVersion(operation, received)) ?? unknownVersion(named, received)
}

/** Tells the two results of `findOperation` apart. */
export function isFinding(found: OperationMockDescriptor | Finding): found is Finding {
  return 'situation' in found
}

/** Where the path alone tells an operation apart, the action is not looked at: ROA clients may leave it out. */
function hasAction({ action, sharedPath }: OperationMockDescriptor, received: ReceivedRequest): boolean {
  return !action || !sharedPath || readText(action.in, action.name, received) === action.value
}

function hasVersion({ action }: OperationMockDescriptor, received: ReceivedRequest): boolean {
  return !action?.version || readText(action.in, action.version.name, received) === action.version.value
}

function unknownAction(candidates: readonly OperationMockDescriptor[], received: ReceivedRequest): Finding {
  const action = candidates.find((operation) => operation.action)?.action
  const value = action && readText(action.in, action.name, received)
  const known = candidates.map((operation) => operation.action?.value ?? operation.id).join(', ')
  if (action && value === undefined) {
    const detail = `The request names no action. ${action.name} (${action.in}) must be one of: ${known}.`
    return { situation: 'missing-parameter', otherwise: 'unknown-action', parameter: action.name, detail }
  }
  const detail = `There is no action "${value ?? ''}". Known operations: ${known}.`
  return { situation: 'unknown-action', ...(action && { parameter: action.name }), value: value ?? '', detail }
}

function unknownVersion(candidates: readonly OperationMockDescriptor[], received: ReceivedRequest): Finding {
  const action = candidates.find((operation) => operation.action?.version)?.action
  const parameter = action?.version?.name ?? 'version'
  const value = action && readText(action.in, parameter, received)
  const known = candidates.map((operation) => operation.action?.version?.value ?? '').join(', ')
  if (value === undefined) {
    const detail = `The request names no API version. ${parameter} must be one of: ${known}.`
    return { situation: 'missing-parameter', otherwise: 'unknown-version', parameter, detail }
  }
  return { situation: 'unknown-version', parameter, value, detail: `There is no version "${value}", but ${known}.` }
}

/** The RPC style sends its action in the query or in the form. */
function readText(place: ActionMatch['in'], name: string, received: ReceivedRequest): string | undefined {
  if (place === 'header') return received.headers.get(name) ?? undefined
  return [...received.query, ...received.form].find((pair) => pair.name === name)?.value
}
