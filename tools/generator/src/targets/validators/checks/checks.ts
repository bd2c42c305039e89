/** What zod has no word for: keywords of JSON Schema 2020-12 as functions for `refine`. This file is printed as it is. */

/** Anything that validates: a schema of zod in place of a reference or a format. */
interface Validator {
  safeParse(value: unknown): { readonly success: boolean }
}

/** A schema as data. Patterns are expressions; references and formats are what validates in their place. */
export type CheckedSchema = boolean | SchemaKeywords

/** Keywords of JSON Schema; `ref` is `$ref`. https://json-schema.org/draft/2020-12/json-schema-validation */
export interface SchemaKeywords {
  readonly ref?: () => Validator
  readonly type?: readonly string[]
  readonly enum?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: RegExp
  readonly format?: () => Validator
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly prefixItems?: readonly CheckedSchema[]
  readonly items?: CheckedSchema
  readonly contains?: CheckedSchema
  readonly minContains?: number
  readonly maxContains?: number
  readonly required?: readonly string[]
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly propertyNames?: CheckedSchema
  readonly properties?: readonly (readonly [name: string, schema: CheckedSchema])[]
  readonly patternProperties?: readonly (readonly [pattern: RegExp, schema: CheckedSchema])[]
  readonly additionalProperties?: CheckedSchema
  readonly dependentRequired?: readonly (readonly [name: string, needed: readonly string[]])[]
  readonly dependentSchemas?: readonly (readonly [name: string, schema: CheckedSchema])[]
  readonly allOf?: readonly CheckedSchema[]
  readonly anyOf?: readonly CheckedSchema[]
  readonly oneOf?: readonly CheckedSchema[]
  readonly not?: CheckedSchema
  readonly if?: CheckedSchema
  readonly then?: CheckedSchema
  readonly else?: CheckedSchema
}

type Check = (value: unknown) => boolean
type Members = Readonly<Record<string, unknown>>

/** `uniqueItems`: no two items are equal. */
export function checkUniqueItems(value: unknown): boolean {
  if (!Array.isArray(value)) return true
  const seen = new Set(value.map((item) => canonical(item)))
  return seen.size === value.length
}

/** `multipleOf`; 0.3 is a multiple of 0.1, although the remainder in binary fractions is not 0. */
export function checkMultipleOf(step: number): Check {
  return (value) => {
    if (typeof value !== 'number' || step <= 0) return true
    const ratio = value / step
    return Math.abs(ratio - Math.round(ratio)) <= Number.EPSILON * Math.max(1, Math.abs(ratio))
  }
}

/** `minProperties` and `maxProperties`. */
export function checkSize(least: number, most: number = Number.POSITIVE_INFINITY): Check {
  return (value) => {
    if (!isObject(value)) return true
    const size = Object.keys(value).length
    return size >= least && size <= most
  }
}

/** `dependentRequired`: which members need which others. */
export function checkDependents(dependents: NonNullable<SchemaKeywords['dependentRequired']>): Check {
  return (value) =>
    !isObject(value) ||
    dependents.every(
      ([name, needed]) => !Object.hasOwn(value, name) || needed.every((other) => Object.hasOwn(value, other)),
    )
}

/** `unevaluatedProperties: false`: the names that the schema and its parts know. */
export function checkKnown(...names: readonly string[]): Check {
  const known = new Set(names)
  return (value) => !isObject(value) || Object.keys(value).every((name) => known.has(name))
}

/** All keywords of a schema. */
export function checkSchema(schema: CheckedSchema): Check {
  return (value) => meets(schema, value)
}

function meets(schema: CheckedSchema, value: unknown): boolean {
  if (typeof schema === 'boolean') return schema
  return (
    (schema.ref === undefined || schema.ref().safeParse(value).success) &&
    meetsValue(schema, value) &&
    (typeof value !== 'string' || meetsText(schema, value)) &&
    (typeof value !== 'number' || meetsNumber(schema, value)) &&
    (!Array.isArray(value) || meetsItems(schema, value)) &&
    (!isObject(value) || meetsMembers(schema, value)) &&
    meetsParts(schema, value)
  )
}

function meetsValue({ type, enum: values }: SchemaKeywords, value: unknown): boolean {
  if (type !== undefined && !type.some((name) => isOfType(value, name))) return false
  return values === undefined || values.some((allowed) => canonical(allowed) === canonical(value))
}

function meetsText({ minLength = 0, maxLength, pattern, format }: SchemaKeywords, value: string): boolean {
  const length = [...value].length
  if (length < minLength || (maxLength !== undefined && length > maxLength)) return false
  return (pattern === undefined || pattern.test(value)) && (format === undefined || format().safeParse(value).success)
}

function meetsNumber(schema: SchemaKeywords, value: number): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema
  if (minimum !== undefined && value < minimum) return false
  if (maximum !== undefined && value > maximum) return false
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return false
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) return false
  return multipleOf === undefined || checkMultipleOf(multipleOf)(value)
}

function meetsItems(schema: SchemaKeywords, value: readonly unknown[]): boolean {
  const { minItems = 0, maxItems, uniqueItems, prefixItems = [], items = true, contains } = schema
  if (value.length < minItems || (maxItems !== undefined && value.length > maxItems)) return false
  if (uniqueItems === true && !checkUniqueItems(value)) return false
  if (!value.every((item, at) => meets(prefixItems[at] ?? items, item))) return false
  if (contains === undefined) return true
  const count = value.filter((item) => meets(contains, item)).length
  return count >= (schema.minContains ?? 1) && count <= (schema.maxContains ?? count)
}

function meetsMembers(schema: SchemaKeywords, value: Members): boolean {
  const { required = [], minProperties = 0, maxProperties, propertyNames = true } = schema
  const { dependentRequired = [], dependentSchemas = [] } = schema
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    checkSize(minProperties, maxProperties)(value) &&
    checkDependents(dependentRequired)(value) &&
    dependentSchemas.every(([name, inner]) => !Object.hasOwn(value, name) || meets(inner, value)) &&
    Object.entries(value).every(([name, member]) => meets(propertyNames, name) && meetsMember(schema, name, member))
  )
}

function meetsMember(schema: SchemaKeywords, name: string, member: unknown): boolean {
  const { properties = [], patternProperties = [], additionalProperties = true } = schema
  const own = properties.flatMap(([known, inner]) => (known === name ? [inner] : []))
  const matching = patternProperties.flatMap(([pattern, inner]) => (pattern.test(name) ? [inner] : []))
  const described = [...own, ...matching]
  return described.length === 0 ? meets(additionalProperties, member) : described.every((inner) => meets(inner, member))
}

function meetsParts(schema: SchemaKeywords, value: unknown): boolean {
  const { allOf = [], anyOf, oneOf, not = false } = schema
  if (!allOf.every((part) => meets(part, value)) || meets(not, value)) return false
  if (anyOf !== undefined && !anyOf.some((part) => meets(part, value))) return false
  if (oneOf !== undefined && oneOf.filter((part) => meets(part, value)).length !== 1) return false
  if (schema.if === undefined) return true
  return meets((meets(schema.if, value) ? schema.then : schema.else) ?? true, value)
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  return type === 'object' ? isObject(value) : typeof value === type
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The same text for equal values, whatever the order of their members. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join()}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'undefined'
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`
}
