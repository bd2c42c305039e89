import type { OperationContract, ParameterContract } from '../contract/contract.ts'
import type { Json } from '../document/json.ts'

/** One parameter and the value that a caller gives it. */
export interface GivenValue {
  readonly parameter: Pick<ParameterContract, 'name' | 'in'>
  readonly value: Json
}

const groupOf = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies', body: 'body' } as const

/** The groups of a generated function's options. */
export type CallerArguments = Partial<Record<(typeof groupOf)[ParameterContract['in']], Record<string, Json>>>

/** What a caller must give at least: every required parameter, as the document shows it. */
export function requiredValues(operation: OperationContract): GivenValue[] {
  return operation.parameters
    .filter(({ required, suppliedBy }) => required && suppliedBy === 'caller')
    .map((parameter) => ({ parameter, value: parameter.example }))
}

/** Some values with one of them changed, added (another value) or left out (undefined). */
export function withValue(
  values: readonly GivenValue[],
  parameter: GivenValue['parameter'],
  value: Json | undefined,
): GivenValue[] {
  const others = values.filter(
    (given) => given.parameter.name !== parameter.name || given.parameter.in !== parameter.in,
  )
  return value === undefined ? others : [...others, { parameter, value }]
}

/** The values as a generated function takes them. A required body is there even when it is empty. */
export function callerArguments(operation: OperationContract, values: readonly GivenValue[]): CallerArguments {
  const groups: CallerArguments = operation.body?.required ? { body: {} } : {}
  for (const { parameter, value } of values) {
    const group = groupOf[parameter.in]
    groups[group] = { ...groups[group], [parameter.name]: value }
  }
  return groups
}
