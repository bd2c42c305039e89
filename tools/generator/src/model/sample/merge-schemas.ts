import { equalJson } from '../check/equal-json.ts'
import { isArray, isObject } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'

type Merge = (one: Json, other: Json) => Json

const smaller: Merge = (one, other) => (Number(other) < Number(one) ? other : one)
const larger: Merge = (one, other) => (Number(other) > Number(one) ? other : one)
const bothSchemas: Merge = (one, other) =>
  isObject(one) && isObject(other) && !equalJson(one, other) ? { allOf: [one, other] } : other

const merges: Readonly<Record<string, Merge>> = {
  type: (one, other) => commonTypes(listed(one), listed(other)),
  enum: (one, other) =>
    isArray(one) && isArray(other) ? one.filter((value) => other.some((allowed) => equalJson(value, allowed))) : other,
  required: (one, other) => [...new Set([...listed(one), ...listed(other)])],
  properties: mergeProperties,
  patternProperties: mergeProperties,
  additionalProperties: (one, other) =>
    one === false ? one : other === true ? one : one === true ? other : bothSchemas(one, other),
  items: (one, other) => (one === false ? one : bothSchemas(one, other)),
  minimum: larger,
  exclusiveMinimum: larger,
  minLength: larger,
  minItems: larger,
  minProperties: larger,
  maximum: smaller,
  exclusiveMaximum: smaller,
  maxLength: smaller,
  maxItems: smaller,
  maxProperties: smaller,
  // A format beside another, or a pattern beside another, is left to the check at the end.
  format: (one) => one,
  pattern: (one) => one,
}

/** A schema that asks for what both ask for, as far as making a value goes: what comes out is checked afterwards. */
export function mergeSchemas(one: JsonObject, other: JsonObject): JsonObject {
  const entries = new Map<string, Json>(Object.entries(one))
  for (const [keyword, value] of Object.entries(other)) {
    const present = entries.get(keyword)
    const merge = Object.hasOwn(merges, keyword) ? merges[keyword] : undefined
    entries.set(keyword, present === undefined || merge === undefined ? value : merge(present, value))
  }
  return Object.fromEntries(entries)
}

function mergeProperties(one: Json, other: Json): Json {
  if (!isObject(one) || !isObject(other)) return other
  const entries = new Map<string, Json>(Object.entries(one))
  for (const [name, schema] of Object.entries(other)) {
    const present = entries.get(name)
    entries.set(name, present === undefined ? schema : bothSchemas(present, schema))
  }
  return Object.fromEntries(entries)
}

function listed(value: Json): readonly Json[] {
  return isArray(value) ? value : [value]
}

function commonTypes(one: readonly Json[], other: readonly Json[]): Json {
  const common = one.flatMap((type) => {
    if (other.includes(type)) return [type]
    if (type === 'integer' && other.includes('number')) return [type]
    return type === 'number' && other.includes('integer') ? ['integer'] : []
  })
  return common.length === 1 ? (common[0] ?? null) : common
}
