import { isArray, isObject, memberOf, textsAt } from '../document/json-kind.ts'
import { joinPointer } from '../document/pointer.ts'
import type { Json, JsonObject } from '../model.ts'
import type { CheckContext, Mismatch } from './check-context.ts'

/** `required`, sizes, names, and the schemas of properties. */
export function checkObject(
  schema: JsonObject,
  value: JsonObject,
  pointer: string,
  context: CheckContext,
): Mismatch | undefined {
  const missing = textsAt(schema, 'required').find(
    (name) => !Object.hasOwn(value, name) && !isOneWay(schema, name, context),
  )
  if (missing !== undefined) return { pointer, reason: `lacks the required ${missing}` }
  return (
    checkSize(schema, value, pointer) ??
    checkDependents(schema, value, pointer, context) ??
    checkNames(schema, value, pointer, context) ??
    checkProperties(schema, value, pointer, context)
  )
}

/** Whether a member does not travel the way of this value. */
export function isOneWay(schema: JsonObject, name: string, context: CheckContext): boolean {
  const property = isObject(schema.properties) ? memberOf(schema.properties, name) : undefined
  if (!isObject(property)) return false
  const target = context.follow(property)
  const { direction } = context
  return [property, target].some(
    ({ readOnly, writeOnly }) =>
      (readOnly === true && direction !== 'response') || (writeOnly === true && direction !== 'request'),
  )
}

function checkSize(
  { minProperties, maxProperties }: JsonObject,
  value: JsonObject,
  pointer: string,
): Mismatch | undefined {
  const size = Object.keys(value).length
  if (typeof minProperties === 'number' && size < minProperties)
    return { pointer, reason: `has fewer than ${minProperties} members` }
  if (typeof maxProperties === 'number' && size > maxProperties)
    return { pointer, reason: `has more than ${maxProperties} members` }
  return undefined
}

function checkDependents(
  schema: JsonObject,
  value: JsonObject,
  pointer: string,
  context: CheckContext,
): Mismatch | undefined {
  for (const [name, needed] of isObject(schema.dependentRequired) ? Object.entries(schema.dependentRequired) : []) {
    if (!Object.hasOwn(value, name) || !isArray(needed)) continue
    const missing = needed.find((other) => typeof other === 'string' && !Object.hasOwn(value, other))
    if (missing !== undefined) return { pointer, reason: `lacks ${missing}, which ${name} requires` }
  }
  for (const [name, inner] of isObject(schema.dependentSchemas) ? Object.entries(schema.dependentSchemas) : []) {
    const mismatch = Object.hasOwn(value, name) && isObject(inner) ? context.check(inner, value, pointer) : undefined
    if (mismatch !== undefined) return mismatch
  }
  return undefined
}

function checkNames(
  schema: JsonObject,
  value: JsonObject,
  pointer: string,
  context: CheckContext,
): Mismatch | undefined {
  const { propertyNames } = schema
  if (!isObject(propertyNames)) return undefined
  for (const name of Object.keys(value)) {
    const mismatch = context.check(propertyNames, name, joinPointer(pointer, name))
    if (mismatch !== undefined) return { ...mismatch, reason: `has a name that ${mismatch.reason}` }
  }
  return undefined
}

function checkProperties(
  schema: JsonObject,
  value: JsonObject,
  pointer: string,
  context: CheckContext,
): Mismatch | undefined {
  for (const [name, member] of Object.entries(value)) {
    const mismatch = checkProperty(schema, name, member, joinPointer(pointer, name), context)
    if (mismatch !== undefined) return mismatch
  }
  return undefined
}

function checkProperty(
  schema: JsonObject,
  name: string,
  member: Json,
  pointer: string,
  context: CheckContext,
): Mismatch | undefined {
  const { additionalProperties } = schema
  // hey-api leaves members out that do not travel this way: they are additional ones.
  const isLeftOut = context.direction !== undefined && isOneWay(schema, name, context)
  const schemas = isLeftOut ? [] : propertySchemas(schema, name, context)
  if (schemas.length === 0) {
    if (additionalProperties === false) return { pointer, reason: 'is not among the properties' }
    return isObject(additionalProperties) ? context.check(additionalProperties, member, pointer) : undefined
  }
  for (const inner of schemas) {
    const mismatch = context.check(inner, member, pointer)
    if (mismatch !== undefined) return mismatch
  }
  return undefined
}

/** The schemas that `properties` and `patternProperties` have for a name. */
export function propertySchemas(schema: JsonObject, name: string, context: CheckContext): readonly JsonObject[] {
  const own = isObject(schema.properties) ? memberOf(schema.properties, name) : undefined
  const patterned = isObject(schema.patternProperties) ? Object.entries(schema.patternProperties) : []
  const matching = patterned.filter(([pattern]) => context.pattern(pattern)?.test(name)).map(([, inner]) => inner)
  return [...(own === undefined ? [] : [own]), ...matching].filter(isObject)
}
