import { isArray, isObject, memberOf } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import type { EngineSchemas } from '../schemas/engine-schemas.ts'
import { hasLocation } from '../schemas/property-of.ts'

/**
 * The part of a 2xx body's schema that successes have: of alternatives, those in which nothing can be at the location of
 * a failure; otherwise the schema without that member.
 */
export function successBranch(schema: JsonObject, segments: readonly string[], schemas: EngineSchemas): JsonObject {
  if (!hasLocation(schema, segments, schemas)) return schema
  const resolved = schemas.follow(schema)
  for (const keyword of ['oneOf', 'anyOf']) {
    const members = resolved[keyword]
    if (!isArray(members)) continue
    const successes = members.filter((member) => isObject(member) && !hasLocation(member, segments, schemas))
    const [only] = successes
    if (successes.length === 1 && isObject(only) && Object.keys(resolved).length === 1) return only
    if (successes.length > 0) return { ...resolved, [keyword]: successes }
  }
  return withoutMember(resolved, segments, schemas)
}

function withoutMember(schema: JsonObject, [first, ...rest]: readonly string[], schemas: EngineSchemas): JsonObject {
  const { properties } = schema
  const own = first === undefined || !isObject(properties) ? undefined : memberOf(properties, first)
  if (first === undefined || !isObject(properties) || !isObject(own)) return schema
  const kept = Object.entries(properties).flatMap(([name, inner]): [string, Json][] => {
    if (name !== first) return [[name, inner]]
    return rest.length === 0 ? [] : [[name, successBranch(own, rest, schemas)]]
  })
  return { ...schema, properties: Object.fromEntries(kept) }
}

/** Whether an example has something at a location. */
export function isAt(value: Json, segments: readonly string[]): boolean {
  let current: Json | undefined = value
  for (const segment of segments) {
    if (!isObject(current)) return false
    current = memberOf(current, segment)
  }
  return current !== undefined
}
