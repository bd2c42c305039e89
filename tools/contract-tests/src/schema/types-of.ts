import { isObject, type JsonObject } from '../document/json.ts'

/** The types that a schema names; empty where it names none. */
export function typesOf(schema: JsonObject): readonly string[] {
  const { type } = schema
  if (typeof type === 'string') return [type]
  if (Array.isArray(type)) return type.map(String)
  if (isObject(schema['properties'])) return ['object']
  const values = 'const' in schema ? [schema['const']] : schema['enum']
  if (Array.isArray(values)) return [...new Set(values.map(typeOfValue))]
  return []
}

function typeOfValue(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}
