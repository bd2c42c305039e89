import { isArray, isObject, memberOf, textsAt } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import type { Repair } from './repair.ts'

const applicators = ['allOf', 'anyOf', 'oneOf'] as const
/** What says by itself what a member is. */
const telling = ['type', '$ref', 'enum', 'const', ...applicators]

/**
 * Members of `allOf` and its like leave out what stands beside it: `type: string` with `anyOf: [{ format: … }]`,
 * `properties` with `anyOf: [{ required: … }]`. hey-api takes such members for anything at all.
 */
export const memberTypes: Repair = (schema) => {
  const { type } = schema
  if (type === undefined) return schema
  const typed = applicators.flatMap((keyword): [string, Json][] => {
    const members = schema[keyword]
    if (!isArray(members)) return []
    const repaired = members.map((member) => withType(member, type, schema))
    return repaired.every((member, index) => member === members[index]) ? [] : [[keyword, repaired]]
  })
  return typed.length === 0 ? schema : { ...schema, ...Object.fromEntries(typed) }
}

function withType(member: Json, type: Json, outer: JsonObject): Json {
  if (!isObject(member) || telling.some((keyword) => Object.hasOwn(member, keyword))) return member
  if (type !== 'object') return { type, ...member }
  const required = textsAt(member, 'required')
  if (required.length === 0) return member
  const own = isObject(member.properties) ? member.properties : {}
  const declared = isObject(outer.properties) ? outer.properties : {}
  const missing = required.filter((name) => !Object.hasOwn(own, name))
  const added = missing.map((name): [string, Json] => [name, memberOf(declared, name) ?? {}])
  return { type, ...member, properties: { ...own, ...Object.fromEntries(added) } }
}
