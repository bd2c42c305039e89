import type { OperationMockDescriptor } from '../descriptor.ts'
import { listenToCalls } from './announce-call.ts'
import { type CallOutcome, type InvalidCall, recordedCall } from './recorded-call.ts'

/** A call of an operation that the document allows: its parts have the document's types, secrets are `***`. */
export type RecordedCall<Mock> = Mock extends {
  readonly resolve: (resolver: infer Resolver, ...rest: never[]) => unknown
}
  ? Resolver extends (call: infer Call) => unknown
    ? Omit<Call, 'operation' | 'request' | 'error'> & { readonly outcome: CallOutcome }
    : never
  : never

/** Anything may be among them, a whole module for instance; what is not the mock of an operation is left out. */
type OperationNames<Mocks> = {
  [Name in keyof Mocks]: Mocks[Name] extends { readonly operation: OperationMockDescriptor } ? Name : never
}[keyof Mocks]

/** Calls by the name of the operation's mock, oldest first. */
export interface CallRecorder<Mocks> {
  /** Those that the document allows, whatever they were answered with. */
  readonly calls: { readonly [Name in OperationNames<Mocks>]: readonly RecordedCall<Mocks[Name]>[] }
  /** Those that it forbids. */
  readonly invalid: { readonly [Name in OperationNames<Mocks>]: readonly InvalidCall[] }
  /** Forgets what was recorded. */
  readonly clear: () => void
  /** Records no more. */
  readonly stop: () => void
}

/**
 * Records every call of some operations, whichever handler or mock of this package answers it.
 *
 * @example
 * const mock = recordCalls({ describeClusterKubeconfig })
 * // … the code under test …
 * expect(mock.calls.describeClusterKubeconfig).toMatchObject([{ body: { ClusterId: 'cls-65r1c5nu' } }])
 */
export function recordCalls<Mocks extends object>(mocks: Mocks): CallRecorder<Mocks> {
  const operations = Object.entries(mocks).filter(isOperation)
  const lists = () => Object.fromEntries(operations.map(([name]) => [name, [] as unknown[]]))
  const [calls, invalid] = [lists(), lists()]
  const stops = operations.map(([name, { operation }]) =>
    listenToCalls(operation, async (context, response) => {
      const call = await recordedCall(context, response)
      ;(call.problem === undefined ? calls : invalid)[name]?.push(call)
    }),
  )
  const clear = () => {
    for (const list of [...Object.values(calls), ...Object.values(invalid)]) list.length = 0
  }
  const stop = () => {
    for (const stopListening of stops) stopListening()
  }
  // Which names there are, and what is in each list, is what the types above say.
  const recorder: unknown = { calls, invalid, clear, stop }
  return recorder as CallRecorder<Mocks>
}

function isOperation(entry: [string, unknown]): entry is [string, { readonly operation: OperationMockDescriptor }] {
  const [, value] = entry
  return typeof value === 'object' && value !== null && 'operation' in value && 'resolve' in value
}
