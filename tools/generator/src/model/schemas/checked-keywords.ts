import { isArray, isObject } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import { nestingOf } from './subschemas.ts'

/** Keywords that the engines' validators do not know, by which the validators check a value besides. */
const groups: readonly (readonly string[])[] = [
  ['uniqueItems'],
  ['multipleOf'],
  ['minProperties', 'maxProperties'],
  ['dependentRequired'],
  ['propertyNames'],
  ['patternProperties', 'properties', 'additionalProperties', 'required'],
  ['prefixItems', 'items'],
  ['contains', 'minContains', 'maxContains'],
  ['dependentSchemas'],
  ['not'],
  ['if', 'then', 'else'],
]

/** Without one of these a schema has nothing to check: most have none. */
const leadingKeywords: ReadonlySet<string> = new Set([
  ...groups.flatMap(([leading = '']) => leading),
  ...['maxProperties', 'unevaluatedItems', 'unevaluatedProperties', '$dynamicRef'],
])

/** Everything else that a schema inside a check may have. */
const known: ReadonlySet<string> = new Set([
  ...groups.flat(),
  ...['$ref', 'type', 'enum', 'const', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength'],
  ...['maxLength', 'pattern', 'format', 'minItems', 'maxItems', 'required', 'allOf', 'anyOf', 'oneOf'],
  ...['title', 'description', 'deprecated', 'readOnly', 'writeOnly', 'contentEncoding', 'contentMediaType'],
  ...['contentSchema', '$defs', 'definitions', 'discriminator', 'xml', 'nullable'],
])

/** Keywords that belong together, with their values: what one check is made of. */
export type CheckedKeywords = JsonObject

/** What the validators check of a schema by functions of their own; empty for most schemas. */
export function checkedKeywords(schema: JsonObject): readonly CheckedKeywords[] {
  if (!hasLeading(schema)) return []
  return groups.flatMap((group) => {
    const [leading = ''] = group
    if (!restricts(leading, schema) && !(leading === 'minProperties' && restricts('maxProperties', schema))) return []
    const present = group.flatMap((keyword): [string, Json][] => {
      const value = schema[keyword]
      if (value === undefined) return []
      // Of the properties beside patterns the names matter; zod checks their values.
      return [[keyword, leading === 'patternProperties' && keyword === 'properties' ? namesOnly(value) : value]]
    })
    const keywords = Object.fromEntries(present)
    return isCarried(keywords) ? [keywords] : []
  })
}

/** Keywords of a schema that neither the engines' validators nor those functions know. */
export function uncheckedKeywords(schema: JsonObject): readonly string[] {
  if (!hasLeading(schema)) return []
  const checked = new Set(checkedKeywords(schema).flatMap((keywords) => Object.keys(keywords)))
  const wanted = [...groups.flatMap(([leading = '']) => leading), 'maxProperties', 'unevaluatedItems', '$dynamicRef']
  const left = wanted.filter((keyword) => restricts(keyword, schema) && !checked.has(keyword))
  const closes = restricts('unevaluatedProperties', schema)
  return closes ? [...left, 'unevaluatedProperties'] : left
}

function hasLeading(schema: JsonObject): boolean {
  for (const keyword in schema) if (leadingKeywords.has(keyword)) return true
  return false
}

function namesOnly(properties: Json): Json {
  return Object.fromEntries(Object.keys(isObject(properties) ? properties : {}).map((name) => [name, true]))
}

function restricts(keyword: string, schema: JsonObject): boolean {
  const value = schema[keyword]
  switch (keyword) {
    case 'uniqueItems':
      return value === true
    case 'minProperties':
      return typeof value === 'number' && value > 0
    case 'prefixItems':
      return isArray(value) && isOpenTuple(schema)
    case 'contains':
      return value !== undefined && value !== false
    case 'if':
      return value !== undefined && (schema['then'] !== undefined || schema['else'] !== undefined)
    case 'not':
      return isObject(value)
    default:
      if (typeof value === 'boolean') return value === false
      return value !== undefined && !(isObject(value) && Object.keys(value).length === 0)
  }
}

/** The engines know tuples of a fixed length only. */
export function isOpenTuple({ prefixItems, items, minItems, maxItems }: JsonObject): boolean {
  if (!isArray(prefixItems)) return false
  const isWhole = minItems === prefixItems.length
  const isClosed = items === false || (isObject(items) && isObject(items.not) && Object.keys(items.not).length === 0)
  return !isWhole || !(isClosed || maxItems === prefixItems.length)
}

/** Whether the functions know every keyword inside. */
function isCarried(schema: Json): boolean {
  if (!isObject(schema)) return typeof schema === 'boolean'
  return Object.entries(schema).every(([keyword, value]) => {
    if (!known.has(keyword)) return false
    if (keyword === 'format') return typeof value === 'string'
    const nesting = nestingOf(keyword)
    if (nesting === 'one') return isCarried(value)
    if (nesting === 'list') return isArray(value) && value.every(isCarried)
    return nesting !== 'map' || (isObject(value) && Object.values(value).every(isCarried))
  })
}
