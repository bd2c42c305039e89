import { isArray, isObject } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import type { Repair } from './repair.ts'

/**
 * Without `type`, hey-api takes a list's or a map's schema for anything at all, and drops `null` from an enumeration.
 * Authors who write `items`, `additionalProperties` or `properties` mean the type; `contentMediaType` is a file's.
 */
export const impliedType: Repair = (schema) => {
  if (schema.type !== undefined || schema.$ref !== undefined) return schema
  const type = typeOf(schema)
  return type === undefined ? schema : { ...schema, type }
}

function typeOf(schema: JsonObject): Json | undefined {
  if (isArray(schema.enum)) return schema.enum.includes(null) ? typesOfValues(schema.enum) : undefined
  if (schema.properties !== undefined || isObject(schema.additionalProperties)) return 'object'
  if (isObject(schema.items) || isArray(schema.prefixItems)) return 'array'
  if (schema.contentMediaType !== undefined && !combined.some((keyword) => keyword in schema)) return 'string'
  return undefined
}

const combined = ['allOf', 'anyOf', 'oneOf', 'const', 'enum']

function typesOfValues(values: readonly Json[]): Json {
  return [...new Set(values.map((value) => (value === null ? 'null' : isArray(value) ? 'array' : typeof value)))]
}
