import type { Json, JsonObject } from '../../model/model.ts'
import { isOpenTuple } from '../../model/schemas/checked-keywords.ts'

type Limit = (schema: JsonObject) => JsonObject

/**
 * What no engine can say, said in what they can, as closely as that goes and never more strictly. Only the engines get
 * this: examples are checked and made by the schemas as they were.
 */
export function withinEngineLimits(schema: JsonObject): JsonObject {
  return limits.reduce((limited, limit) => limit(limited), schema)
}

const limits: readonly Limit[] = [openTuple, listOfAnything, patternsBesideOthers, structuredValues]

/**
 * hey-api makes a tuple of exactly the listed items, whatever else may follow or be left out
 * (https://github.com/hey-api/openapi-ts, `prefixItems`).
 */
function openTuple(schema: JsonObject): JsonObject {
  const { prefixItems, items, minItems, ...rest } = schema
  if (!isList(prefixItems)) return schema
  if (!isOpenTuple(schema))
    return items === undefined ? schema : { ...rest, prefixItems, ...(minItems !== undefined && { minItems }) }
  const allowed = items === undefined ? [] : isNothing(items) ? prefixItems : [...prefixItems, items]
  const least = minItems === undefined ? {} : { minItems }
  const most = items !== undefined && isNothing(items) ? { maxItems: prefixItems.length } : {}
  return { ...rest, ...least, ...most, items: allowed.length === 0 ? {} : { anyOf: allowed } }
}

/** hey-api makes an empty tuple of a list whose length is fixed and whose items may be anything. */
function listOfAnything(schema: JsonObject): JsonObject {
  const { type, items, prefixItems, minItems, maxItems } = schema
  const isFixed = type === 'array' && typeof minItems === 'number' && minItems === maxItems
  return isFixed && items === undefined && prefixItems === undefined ? { ...schema, items: {} } : schema
}

/** hey-api does not read `patternProperties`: with `additionalProperties: false` it would allow no member at all. */
function patternsBesideOthers(schema: JsonObject): JsonObject {
  const { patternProperties, additionalProperties, ...rest } = schema
  if (!isObject(patternProperties) || Object.keys(patternProperties).length === 0) return schema
  const others = additionalProperties === false ? [] : [additionalProperties ?? true]
  const allowed = [...Object.values(patternProperties), ...others]
  if (allowed.some((value) => value === true)) return rest
  return { ...rest, additionalProperties: allowed.length === 1 ? (allowed[0] ?? {}) : { anyOf: allowed } }
}

/** hey-api keeps the scalar values of an enumeration only, and takes a constant list or object for anything at all. */
function structuredValues(schema: JsonObject): JsonObject {
  const { const: constant, enum: values, type: _type, ...rest } = schema
  if (isStructured(constant)) return combined(rest, exactly(constant))
  if (!isList(values) || !values.some(isStructured)) return schema
  return combined(rest, { anyOf: values.map(exactly) })
}

function combined(rest: JsonObject, values: JsonObject): JsonObject {
  const { title, description, deprecated, readOnly, writeOnly, ...restricting } = rest
  const written = Object.entries({ title, description, deprecated, readOnly, writeOnly }).filter(isPresent)
  if (Object.keys(restricting).length === 0) return { ...Object.fromEntries(written), ...values }
  return { ...Object.fromEntries(written), allOf: [restricting, values] }
}

/** The schema of one value. */
function exactly(value: Json): JsonObject {
  if (value === null) return { type: 'null' }
  if (isList(value)) {
    const size = { minItems: value.length, maxItems: value.length }
    return value.length === 0
      ? { type: 'array', maxItems: 0 }
      : { type: 'array', prefixItems: value.map(exactly), ...size }
  }
  if (!isObject(value)) return { type: typeof value, const: value }
  const properties = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, exactly(member)]))
  return { type: 'object', properties, required: Object.keys(value), additionalProperties: false }
}

/** `false`, or the `{ not: {} }` that the model writes for it. */
function isNothing(schema: Json): boolean {
  return schema === false || (isObject(schema) && isObject(schema['not']) && Object.keys(schema['not']).length === 0)
}

function isStructured(value: Json | undefined): value is JsonObject | readonly Json[] {
  return isList(value) || isObject(value)
}

function isPresent(entry: [string, Json | undefined]): entry is [string, Json] {
  return entry[1] !== undefined
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value)
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
