import assert from 'node:assert/strict'
import type { OperationContract } from '../contract/contract.ts'
import { payloadOf } from '../contract/select.ts'
import type { CallResult } from '../packages/load-packages.ts'

/** Asserts that a call worked. */
export function expectSuccess({ data, error }: CallResult): void {
  assert.equal(error, undefined, `the call failed: ${String(error)}`)
  assert.notEqual(data, undefined, 'a success has data')
}

/** Asserts that a call gave exactly what is in a body. */
export function expectData(operation: OperationContract, result: CallResult, body: unknown): void {
  expectSuccess(result)
  assert.deepEqual(result.data, payloadOf(operation, body))
}
