import { isArray, isObject, memberOf } from '../document/json-kind.ts'
import type { JsonObject } from '../model.ts'
import type { EngineSchemas } from './engine-schemas.ts'

/** The schema of a property, looked for in `properties` and through `allOf`, `oneOf` and `anyOf`. */
export function propertyOf(given: JsonObject, name: string, schemas: EngineSchemas, depth = 0): JsonObject | undefined {
  const schema = schemas.follow(given)
  const own = isObject(schema.properties) ? memberOf(schema.properties, name) : undefined
  if (isObject(own)) return own
  if (depth > 20) return undefined
  for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
    const members = schema[keyword]
    if (!isArray(members)) continue
    for (const member of members) {
      const found = isObject(member) ? propertyOf(member, name, schemas, depth + 1) : undefined
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** Whether a body of this schema can have something at a location. */
export function hasLocation(schema: JsonObject, segments: readonly string[], schemas: EngineSchemas): boolean {
  let current: JsonObject | undefined = schema
  for (const segment of segments) {
    if (current === undefined) return false
    current = propertyOf(current, segment, schemas)
  }
  return current !== undefined
}
