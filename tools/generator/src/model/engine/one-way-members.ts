import { isArray, isObject, textsAt, without } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'

/** The keyword of what does not travel a way. */
const keywords = { request: 'readOnly', response: 'writeOnly' } as const

const lists = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems'])
const single = new Set(['items', 'additionalProperties'])

/**
 * A schema that stands in a body, without the members that do not travel its way. Of components hey-api makes one for
 * each way (`Pet`, `PetWritable`); what is written in place it leaves as it is.
 */
export function withoutOneWayMembers(schema: JsonObject, direction: keyof typeof keywords): JsonObject {
  const keyword = keywords[direction]
  const inner = (value: Json): Json => (isObject(value) ? withoutOneWayMembers(value, direction) : value)
  const own = withoutOwn(schema, keyword)
  const entries = Object.entries(own).map(([key, value]): [string, Json] => {
    if (key === 'properties' && isObject(value)) return [key, mapValues(value, inner)]
    if (lists.has(key) && isArray(value)) return [key, unlessSame(value, value.map(inner))]
    return [key, single.has(key) ? inner(value) : value]
  })
  return entries.some(([key, value]) => value !== own[key]) ? Object.fromEntries(entries) : own
}

function withoutOwn(schema: JsonObject, keyword: string): JsonObject {
  const { properties } = schema
  if (!isObject(properties)) return schema
  const gone = Object.entries(properties).flatMap(([name, value]) =>
    isObject(value) && value[keyword] === true ? [name] : [],
  )
  if (gone.length === 0) return schema
  const required = textsAt(schema, 'required').filter((name) => !gone.includes(name))
  const kept = { ...schema, properties: without(properties, ...gone) }
  return required.length > 0 ? { ...kept, required } : without(kept, 'required')
}

function mapValues(members: JsonObject, change: (value: Json) => Json): JsonObject {
  const changed = Object.entries(members).map(([name, value]): [string, Json] => [name, change(value)])
  return changed.some(([name, value]) => value !== members[name]) ? Object.fromEntries(changed) : members
}

function unlessSame(list: readonly Json[], changed: readonly Json[]): readonly Json[] {
  return changed.some((value, index) => value !== list[index]) ? changed : list
}
