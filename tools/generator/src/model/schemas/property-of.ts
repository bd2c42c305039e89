import { isArray, isObject, memberOf } from '../document/json-kind.ts'
import type { JsonObject } from '../model.ts'
import type { EngineSchemas } from './engine-schemas.ts'

/** The schemas that a property has in `properties`, here and through `allOf`, `oneOf` and `anyOf`. */
export function* propertiesNamed(
  given: JsonObject,
  name: string,
  schemas: EngineSchemas,
  depth = 0,
): Generator<JsonObject> {
  const schema = schemas.follow(given)
  const own = isObject(schema.properties) ? memberOf(schema.properties, name) : undefined
  if (isObject(own)) yield own
  if (depth > 20) return
  for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
    const members = schema[keyword]
    for (const member of isArray(members) ? members : []) {
      if (isObject(member)) yield* propertiesNamed(member, name, schemas, depth + 1)
    }
  }
}

/** Whether a body of this schema can have something at a location. */
export function hasLocation(schema: JsonObject, segments: readonly string[], schemas: EngineSchemas): boolean {
  const [first, ...rest] = segments
  if (first === undefined) return true
  for (const property of propertiesNamed(schema, first, schemas)) {
    if (hasLocation(property, rest, schemas)) return true
  }
  return false
}
