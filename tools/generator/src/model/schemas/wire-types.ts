import { isArray, isObject } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import type { EngineSchemas } from './engine-schemas.ts'

/** The JSON types that a schema allows, in the order in which a reader should try them; `string` where it says nothing. */
export function wireTypes(schema: JsonObject, schemas: EngineSchemas): readonly string[] {
  const types = typesOf(schema, schemas, 0)
  return types.size === 0 ? ['string'] : [...types]
}

function typesOf(given: JsonObject, schemas: EngineSchemas, depth: number): ReadonlySet<string> {
  const schema = schemas.follow(given)
  if (depth > 20) return new Set()
  if (typeof schema.type === 'string') return new Set([schema.type])
  if (isArray(schema.type)) return new Set(schema.type.filter((type) => typeof type === 'string'))
  if (schema.const !== undefined) return new Set([typeOfValue(schema.const)])
  if (isArray(schema.enum)) return new Set(schema.enum.map(typeOfValue))
  const members = [schema.oneOf, schema.anyOf].find(isArray)
  if (members !== undefined) return union(members, schemas, depth)
  return isArray(schema.allOf) ? firstStated(schema.allOf, schemas, depth) : new Set()
}

function union(members: readonly Json[], schemas: EngineSchemas, depth: number): ReadonlySet<string> {
  return new Set(members.filter(isObject).flatMap((member) => [...typesOf(member, schemas, depth + 1)]))
}

function firstStated(members: readonly Json[], schemas: EngineSchemas, depth: number): ReadonlySet<string> {
  const stated = members.filter(isObject).map((member) => typesOf(member, schemas, depth + 1))
  return stated.find((types) => types.size > 0) ?? new Set()
}

export function typeOfValue(value: Json): string {
  if (value === null) return 'null'
  if (isArray(value)) return 'array'
  return typeof value
}
