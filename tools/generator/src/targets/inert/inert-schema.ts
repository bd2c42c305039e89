import type { Json, JsonObject } from '../../model/model.ts'
import { withChecks } from './checked-schema.ts'
import { withinEngineLimits } from './engine-limits.ts'
import type { Placeholders } from './placeholders.ts'

type Rewrite = (value: Json, texts: Placeholders) => Json

// Keywords that hold numbers, booleans or words of the standard.
const AS_IS: readonly string[] =
  '$ref additionalItems contentEncoding contentMediaType deprecated exclusiveMaximum exclusiveMinimum maxItems maxLength maxProperties maximum minItems minLength minProperties minimum multipleOf nullable readOnly type uniqueItems writeOnly'.split(
    ' ',
  )
const SCHEMA: readonly string[] = 'additionalProperties contains items not propertyNames'.split(' ')
const SCHEMA_LIST: readonly string[] = 'allOf anyOf oneOf prefixItems'.split(' ')

const KEYWORDS: ReadonlyMap<string, Rewrite> = new Map<string, Rewrite>([
  ...AS_IS.map((name): [string, Rewrite] => [name, (value) => value]),
  ...SCHEMA.map((name): [string, Rewrite] => [name, inertSchema]),
  ...SCHEMA_LIST.map((name): [string, Rewrite] => [name, inertSchemas]),
  ['const', inertData],
  ['default', inertData],
  ['description', hideText],
  ['discriminator', inertDiscriminator],
  ['enum', inertData],
  ['format', (value, texts) => (typeof value === 'string' ? texts.hideUnlessPlain(value) : value)],
  ['pattern', (value, texts) => (typeof value === 'string' && value !== '' ? texts.hideName(value) : '')],
  ['patternProperties', inertSchemasByText],
  ['properties', inertSchemasByText],
  ['required', inertData],
  ['title', hideText],
])

/** A schema without any text of the document; keywords that no engine reads are left out. */
export function inertSchema(schema: Json, texts: Placeholders): Json {
  if (!isObject(schema)) return schema
  const inert: Record<string, Json> = {}
  for (const [keyword, value] of Object.entries(withinEngineLimits(schema))) {
    const rewrite = KEYWORDS.get(keyword)
    if (rewrite !== undefined) inert[keyword] = rewrite(value, texts)
  }
  return withChecks(schema, inert, texts)
}

/** A list of texts or any other data, with its strings and keys hidden where they are not plain. */
export function inertData(value: Json, texts: Placeholders): Json {
  if (typeof value === 'string') return texts.hideUnlessPlain(value)
  if (isList(value)) return value.map((item) => inertData(item, texts))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [texts.hideUnlessPlain(key), inertData(member, texts)]),
  )
}

/** A text that only ever stands in a comment. */
export function hideText(value: Json, texts: Placeholders): Json {
  return typeof value === 'string' && value !== '' ? texts.hideText(value) : ''
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function inertSchemas(value: Json, texts: Placeholders): Json {
  return isList(value) ? value.map((schema) => inertSchema(schema, texts)) : []
}

function inertSchemasByText(value: Json, texts: Placeholders): Json {
  if (!isObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value).map(([name, schema]) => [texts.hideUnlessPlain(name), inertSchema(schema, texts)]),
  )
}

function inertDiscriminator(value: Json, texts: Placeholders): Json {
  if (!isObject(value)) return value
  const { propertyName = '', mapping } = value
  const inert = { propertyName: inertData(propertyName, texts) }
  return mapping === undefined ? inert : { ...inert, mapping: inertData(mapping, texts) }
}
