import { isArray, isObject } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import { typeOfValue } from '../schemas/wire-types.ts'
import type { Mismatch } from './check-context.ts'
import { equalJson } from './equal-json.ts'

/** `type`, `enum` and `const`. */
export function checkType(schema: JsonObject, value: Json, pointer: string): Mismatch | undefined {
  const { type } = schema
  const types = isArray(type) ? type : type === undefined ? undefined : [type]
  if (types !== undefined && !types.some((name) => isOfType(value, name))) {
    return { pointer, reason: `is not of type ${types.join(' or ')}` }
  }
  if (isArray(schema.enum) && !schema.enum.some((allowed) => equalJson(allowed, value))) {
    return { pointer, reason: 'is none of the values of its enum' }
  }
  if (schema.const !== undefined && !equalJson(schema.const, value))
    return { pointer, reason: 'differs from its const' }
  return undefined
}

function isOfType(value: Json, type: Json): boolean {
  switch (type) {
    case 'integer':
      // zod takes no others: beyond, JavaScript does not hold every integer.
      return typeof value === 'number' && Number.isSafeInteger(value)
    case 'number':
      return typeof value === 'number'
    case 'object':
      return isObject(value)
    default:
      return typeOfValue(value) === type
  }
}
