import assert from 'node:assert/strict'
import type { OperationContract } from '../contract/contract.ts'
import { hasSuccessBody, payloadOf } from '../contract/select.ts'
import type { CallResult } from '../packages/load-packages.ts'

/** Asserts that a call worked. */
export function expectSuccess(operation: OperationContract, { data, error }: CallResult): void {
  assert.equal(error, undefined, `the call failed: ${String(error)}`)
  assert.equal(data !== undefined, hasSuccessBody(operation), 'there is data exactly where an answer has a body')
}

/** Asserts that a call gave exactly what is in a body; undefined: there is none. */
export function expectData(operation: OperationContract, result: CallResult, body: unknown): void {
  expectSuccess(operation, result)
  assert.deepEqual(result.data, body === undefined ? undefined : payloadOf(operation, body))
}
