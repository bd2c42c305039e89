import { isArray, isObject } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import type { CheckContext, Mismatch } from './check-context.ts'
import { checkUnevaluated } from './check-unevaluated.ts'

/** `allOf`, `anyOf`, `oneOf`, `not`, `if`, and what they leave unevaluated. */
export function checkApplicators(
  schema: JsonObject,
  value: Json,
  pointer: string,
  context: CheckContext,
): Mismatch | undefined {
  return (
    checkAllOf(schema, value, pointer, context) ??
    checkAlternatives(schema, value, pointer, context) ??
    checkNot(schema, value, pointer, context) ??
    checkCondition(schema, value, pointer, context) ??
    checkUnevaluated(schema, value, pointer, context)
  )
}

function checkAllOf(schema: JsonObject, value: Json, pointer: string, context: CheckContext): Mismatch | undefined {
  for (const member of isArray(schema.allOf) ? schema.allOf : []) {
    const mismatch = isObject(member) ? context.check(member, value, pointer) : undefined
    if (mismatch !== undefined) return mismatch
  }
  return undefined
}

function checkAlternatives(
  schema: JsonObject,
  value: Json,
  pointer: string,
  context: CheckContext,
): Mismatch | undefined {
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const members = schema[keyword]
    if (!isArray(members)) continue
    const mismatches = members.map((member) => (isObject(member) ? context.check(member, value, pointer) : undefined))
    const matching = mismatches.filter((mismatch) => mismatch === undefined).length
    if (matching === 0)
      return mismatches.length === 1 ? mismatches[0] : { pointer, reason: `matches no member of ${keyword}` }
    // zod's unions do not mind several matches, and many documents mean `anyOf` where they say `oneOf`.
    if (context.exact && keyword === 'oneOf' && matching > 1)
      return { pointer, reason: 'matches several members of oneOf' }
  }
  return undefined
}

function checkNot(schema: JsonObject, value: Json, pointer: string, context: CheckContext): Mismatch | undefined {
  if (!isObject(schema.not) || context.check(schema.not, value, pointer) !== undefined) return undefined
  return { pointer, reason: 'matches what its schema forbids' }
}

function checkCondition(schema: JsonObject, value: Json, pointer: string, context: CheckContext): Mismatch | undefined {
  if (!isObject(schema.if)) return undefined
  const branch = context.check(schema.if, value, pointer) === undefined ? schema.then : schema.else
  return isObject(branch) ? context.check(branch, value, pointer) : undefined
}
