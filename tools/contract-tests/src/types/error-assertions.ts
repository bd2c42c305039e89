import { plainFailures } from '../contract/select.ts'
import type { OperationTypeAssertions } from './type-assertions.ts'

/** The codes that a client's type names are the catalogue's, each of them, and the type stays open to others. */
export const errorTypeAssertions: OperationTypeAssertions = (operation) => {
  const { id, typeName, functionName, errors } = operation
  // Without a catalogue the HTTP status is the code.
  const documented = errors.map(({ code }) => code)
  const plain = plainFailures(operation).map(({ status }) => `HTTP ${status}`)
  const codes = [...new Set([...documented, ...plain])].map((code) => JSON.stringify(code)).join(' | ')
  if (codes === '') return []
  return [
    { name: `${id} error codes`, source: `same<Documented<client.${typeName}ErrorCode>, ${codes}>()` },
    { name: `${id} error codes are open`, source: `void ('New.Code' satisfies client.${typeName}ErrorCode)` },
    {
      name: `${id} error.code of a failed call`,
      source: [
        `void (async (error: NonNullable<Awaited<ReturnType<typeof client.${functionName}<false>>>['error']>) => {`,
        `  if (client.isApiError(error)) same<Documented<typeof error.code>, ${codes}>()`,
        '})',
      ].join('\n'),
    },
    {
      name: `${id} mock refuses an uncatalogued code`,
      source: `// @ts-expect-error\nvoid (() => mocks.${functionName}.error('No.SuchCode'))`,
    },
    {
      name: `${id} mock takes every catalogued code`,
      source: `void ((code: ${codes}) => mocks.${functionName}.error(code))`,
    },
  ]
}
