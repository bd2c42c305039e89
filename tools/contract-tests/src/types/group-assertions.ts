import type { ParameterContract } from '../contract/contract.ts'
import { isJson } from '../contract/select.ts'
import type { OperationTypeAssertions, TypeAssertion } from './type-assertions.ts'

const groups = { path: 'path', query: 'query', header: 'headers', body: 'body' } as const

/** The types of each group of parameters, and of the body of success, are what their validators take. */
export const groupAssertions: OperationTypeAssertions = ({ id, typeName, parameters, body, responses }) => {
  const has = (place: ParameterContract['in']) =>
    place === 'body' ? body !== undefined : parameters.some((p) => p.in === place)
  const ofGroups = (Object.keys(groups) as (keyof typeof groups)[]).filter(has).map((place): TypeAssertion => {
    const group = groups[place]
    const schema = `z${typeName}${group.charAt(0).toUpperCase()}${group.slice(1)}`
    return {
      name: `${id} ${group}`,
      source: `same<NonNullable<client.${typeName}Data['${group}']>, z.input<typeof validators.${schema}>>()`,
    }
  })
  const hasSuccess = responses.some(
    ({ status, contents }) => status.startsWith('2') && contents.some(({ mediaType }) => isJson(mediaType)),
  )
  const ofResponse = {
    name: `${id} response`,
    source: `same<client.${typeName}Response, z.input<typeof validators.z${typeName}Response>>()`,
  }
  return hasSuccess ? [...ofGroups, ofResponse] : ofGroups
}
