import { isArray, isObject, objectAt, textsAt } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import { declaredProperty } from './declared-property.ts'
import type { Preparation } from './repair.ts'

/**
 * `allOf: [{ $ref: Base }, { required: [id] }]` requires a property that another member declares. hey-api sees `required`
 * beside its `properties` only: the property is declared there once more. A reference is kept as it is.
 */
export const requiredElsewhere: Preparation = (schema, { source }) => {
  if (!isArray(schema.allOf)) return schema
  const members = schema.allOf
  const find = (name: string): Json | undefined => declaredProperty(schema, name, source)
  const repaired = members.map((member) =>
    isObject(member) && member.$ref === undefined ? withRequired(member, find) : member,
  )
  if (repaired.every((member, index) => member === members[index])) return withRequired(schema, find)
  return withRequired({ ...schema, allOf: repaired }, find)
}

function withRequired(schema: JsonObject, find: (name: string) => Json | undefined): JsonObject {
  const own = objectAt(schema, 'properties') ?? {}
  const added = textsAt(schema, 'required').flatMap((name): [string, Json][] => {
    const property = Object.hasOwn(own, name) ? undefined : find(name)
    return property === undefined ? [] : [[name, property]]
  })
  return added.length === 0
    ? schema
    : { type: 'object', ...schema, properties: { ...own, ...Object.fromEntries(added) } }
}
