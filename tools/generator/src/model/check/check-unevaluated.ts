import { isArray, isObject } from '../document/json-kind.ts'
import { joinPointer } from '../document/pointer.ts'
import type { Json, JsonObject } from '../model.ts'
import { asSchema } from '../schemas/as-schema.ts'
import type { CheckContext, Mismatch } from './check-context.ts'
import { propertySchemas } from './check-object.ts'

/** `unevaluatedProperties`: what neither this schema nor those applied to the same value speak of. */
export function checkUnevaluated(
  schema: JsonObject,
  value: Json,
  pointer: string,
  context: CheckContext,
): Mismatch | undefined {
  const unevaluated = asSchema(schema.unevaluatedProperties)
  if (unevaluated === undefined || !isObject(value)) return undefined
  for (const [name, member] of Object.entries(value)) {
    if (isEvaluated(schema, name, value, { context, seen: new Set() })) continue
    const inner = joinPointer(pointer, name)
    if (context.check(unevaluated, member, inner) !== undefined)
      return { pointer: inner, reason: 'is not among the properties' }
  }
  return undefined
}

interface Search {
  readonly context: CheckContext
  /** Schemas that were found, or are being found, not to speak of the property. */
  readonly seen: Set<JsonObject>
}

function isEvaluated(given: JsonObject, name: string, value: JsonObject, search: Search): boolean {
  const { context, seen } = search
  const schema = context.follow(given)
  if (seen.has(schema)) return false
  seen.add(schema)
  if (propertySchemas(schema, name, context).length > 0 || asSchema(schema.additionalProperties) !== undefined)
    return true
  return ['allOf', 'anyOf', 'oneOf'].some((keyword) => {
    const members = schema[keyword]
    if (!isArray(members)) return false
    return members.some(
      (member) =>
        isObject(member) && isEvaluated(member, name, value, search) && context.check(member, value, '') === undefined,
    )
  })
}
