import assert from 'node:assert/strict'
import type { OperationContract } from '../../contract/contract.ts'
import { callerArguments, type GivenValue } from '../../wire/given-values.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import type { ParameterValue } from './parameter-values.ts'

const validatorKeys = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies', body: 'body' } as const

/** Asserts that the exported validator of a group, asked by itself, is of the document's opinion. */
export async function expectGroupValidator(
  { packages }: LoadedApi,
  operation: OperationContract,
  tried: ParameterValue,
  values: readonly GivenValue[],
): Promise<void> {
  const { parameter, valid } = tried
  const group = validatorKeys[parameter.in]
  const validator = packages.validators[operation.id]?.[group]
  assert.ok(validator, `the validators package has no ${group} of ${operation.id}`)
  const { issues } = await validator['~standard'].validate(callerArguments(operation, values)[group] ?? {})
  assert.equal(issues === undefined, valid, `the validator of ${group} says ${JSON.stringify(issues ?? 'valid')}`)
}
