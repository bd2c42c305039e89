import assert from 'node:assert/strict'
import type { MockCall } from '@cloud-kubeconfig/mock-kit'
import type { OperationContract } from '../../contract/contract.ts'
import { itemId } from '../../coverage/item.ts'
import { expectSuccess } from '../../expect/expect-success.ts'
import { call, onlyExchange } from '../../wire/call.ts'
import { callerArguments, type GivenValue } from '../../wire/given-values.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import { caseMaker, type OperationCases } from '../contract-case.ts'
import { expectSent } from '../parameters/sent-value.ts'
import { arbitraryCall } from './arbitrary-call.ts'
import { runProperty } from './run-property.ts'

/** Whatever the document allows a caller to give arrives at the service exactly so, signed. */
export const requestPropertyCases: OperationCases = (api, operation) => {
  const name = `${operation.api} ${operation.id}: any valid request arrives as it was given`
  return [
    caseMaker(operation, 'properties')(name, [itemId('round trip', operation, 'any valid request')], () =>
      runProperty(name, arbitraryCall(api.contract.document, operation), (values) =>
        checkArrives(api, operation, values),
      ),
    ),
  ]
}

async function checkArrives(
  api: LoadedApi,
  operation: OperationContract,
  values: readonly GivenValue[],
): Promise<void> {
  let seen: MockCall | undefined
  const resolve = (arrived: MockCall) => {
    seen = arrived
    return undefined
  }
  const outcome = await call(api, operation, { values, mock: { resolve: { [operation.id]: resolve } } })
  expectSuccess(operation, outcome)
  // On the wire, read without the mock's help, and then as the mock read it.
  const { request } = onlyExchange(outcome)
  for (const given of values)
    if (!Array.isArray(given.value) || given.parameter.in === 'body') expectSent(operation, given, request)
  assert.ok(seen, 'the mock did not see the call')
  const given = callerArguments(operation, values)
  for (const group of ['path', 'query', 'headers', 'body'] as const) {
    const arrived = seen[group] as Record<string, unknown> | undefined
    // The service sees defaults as well; what was given must be there unchanged.
    const names = Object.keys(given[group] ?? {})
    assert.deepEqual(Object.fromEntries(names.map((name) => [name, arrived?.[name]])), given[group] ?? {}, group)
  }
}
