import { resolve } from './resolve.ts'
import { isObject, itemsOf, type JsonObject, memberOf, membersOf, type Spec, type SpecObject } from './spec.ts'

/** Something that a caller gives: a parameter, or a property of the body. */
export interface CallerInput {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body'
  readonly required: boolean
  readonly schema: JsonObject
}

/** What an operation takes from its caller: everything but what `x-action` makes constant. */
export function inputsOf(spec: Spec, operation: SpecObject): CallerInput[] {
  const constant = constantNames(operation)
  return [...parametersOf(spec, operation), ...bodyProperties(spec, operation)].filter(
    ({ name }) => !constant.has(name),
  )
}

/** Schemas of the operation's bodies, references followed. */
export function bodySchemas(spec: Spec, operation: SpecObject): JsonObject[] {
  const body = resolve(spec.document, operation.value['requestBody'], []).value
  return membersOf(memberOf(body, 'content')).flatMap(([, media]) => {
    const schema = resolve(spec.document, memberOf(media, 'schema'), []).value
    return isObject(schema) ? [schema] : []
  })
}

function parametersOf(spec: Spec, operation: SpecObject): CallerInput[] {
  const pathItem = spec.objects.find(({ path }) => path.length === 2 && path[1] === operation.path[1])
  const listed = [...itemsOf(pathItem?.value['parameters']), ...itemsOf(operation.value['parameters'])]
  return listed.flatMap((item) => {
    const parameter = resolve(spec.document, item, []).value
    const schema = resolve(spec.document, memberOf(parameter, 'schema'), []).value
    if (!isObject(parameter) || typeof parameter['name'] !== 'string') return []
    return {
      name: parameter['name'],
      in: parameter['in'] as CallerInput['in'],
      required: parameter['required'] === true,
      schema: isObject(schema) ? schema : {},
    }
  })
}

function bodyProperties(spec: Spec, operation: SpecObject): CallerInput[] {
  return bodySchemas(spec, operation).flatMap((body) =>
    membersOf(body['properties']).map(([name, property]) => {
      const schema = resolve(spec.document, property, []).value
      const required = itemsOf(body['required']).includes(name)
      return { name, in: 'body', required, schema: isObject(schema) ? schema : {} }
    }),
  )
}

function constantNames(operation: SpecObject): Set<unknown> {
  const action = operation.value['x-action']
  return new Set([memberOf(action, 'name'), memberOf(memberOf(action, 'version'), 'name')])
}
