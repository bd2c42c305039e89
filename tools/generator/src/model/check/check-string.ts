import type { JsonObject } from '../model.ts'
import type { CheckContext, Mismatch } from './check-context.ts'
import { formatCheck } from './formats.ts'

/** Length, `pattern` and `format`. */
export function checkString(
  schema: JsonObject,
  value: string,
  pointer: string,
  context: CheckContext,
): Mismatch | undefined {
  const { minLength, maxLength, pattern, format } = schema
  // JSON Schema counts characters, zod counts UTF-16 units: a text must be right by both.
  if (typeof minLength === 'number' && [...value].length < minLength)
    return { pointer, reason: `is shorter than ${minLength}` }
  if (typeof maxLength === 'number' && value.length > maxLength)
    return { pointer, reason: `is longer than ${maxLength}` }
  if (typeof pattern === 'string' && context.pattern(pattern)?.test(value) === false) {
    return { pointer, reason: `does not match the pattern ${pattern}` }
  }
  if (typeof format === 'string' && formatCheck(format)?.(value) === false)
    return { pointer, reason: `is not a valid ${format}` }
  return undefined
}
