import type { OperationContract } from '../contract/contract.ts'
import { typesOf } from '../schema/types-of.ts'
import { callerArguments, type GivenValue, requiredValues, withValue } from '../wire/given-values.ts'
import type { OperationTypeAssertions, TypeAssertion } from './type-assertions.ts'

/** What a caller must give, need not give and may not give. */
export const callTypeAssertions: OperationTypeAssertions = (operation) => {
  const { id, functionName, typeName, payload } = operation
  const required = requiredValues(operation)
  const success = `client.${typeName}Response`
  const data = payload === undefined ? success : `${success}[${JSON.stringify(payload.slice(1))}]`
  return [
    { name: `${id} needs only what is required`, source: callSource(operation, required) },
    ...required.map(({ parameter }) => ({
      name: `${id} may not omit ${parameter.in} ${parameter.name}`,
      source: refused(callSource(operation, withValue(required, parameter, undefined))),
    })),
    ...wrongTypes(operation, required),
    {
      name: `${id} data of a call that worked`,
      source: `same<Extract<Awaited<ReturnType<typeof client.${functionName}<false>>>, { readonly error: undefined }>['data'], ${data}>()`,
    },
    {
      name: `${id} data with throwOnError`,
      source: `same<Awaited<ReturnType<typeof client.${functionName}<true>>>['data'], ${data}>()`,
    },
    {
      name: `${id} mock refuses an unknown member`,
      source: refused(`void (() => mocks.${functionName}.reply({ notInTheDocument: 1 }))`),
    },
  ]
}

function wrongTypes(operation: OperationContract, required: readonly GivenValue[]): TypeAssertion[] {
  return operation.parameters
    .filter(({ schema }) => typesOf(schema.value).length > 0)
    .map((parameter) => ({
      name: `${operation.id} may not give ${parameter.in} ${parameter.name} another type`,
      source: refused(callSource(operation, withValue(required, parameter, [[]]))),
    }))
}

/** On one line, so that the compiler is told to expect an error in all of it. */
function callSource({ functionName, ...operation }: OperationContract, values: readonly GivenValue[]): string {
  const groups = callerArguments({ functionName, ...operation }, values)
  const text = Object.entries(groups).map(([name, group]) => `, ${name}: ${JSON.stringify(group)}`)
  return `void ((api: client.Client) => client.${functionName}({ client: api${text.join('')} }))`
}

function refused(source: string): string {
  return `// @ts-expect-error\n${source}`
}
