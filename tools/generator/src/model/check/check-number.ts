import type { JsonObject } from '../model.ts'
import type { Mismatch } from './check-context.ts'

/** Bounds and `multipleOf`. */
export function checkNumber(schema: JsonObject, value: number, pointer: string): Mismatch | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema
  if (typeof minimum === 'number' && value < minimum) return { pointer, reason: `is less than ${minimum}` }
  if (typeof maximum === 'number' && value > maximum) return { pointer, reason: `is more than ${maximum}` }
  if (typeof exclusiveMinimum === 'number' && value <= exclusiveMinimum)
    return { pointer, reason: `is not more than ${exclusiveMinimum}` }
  if (typeof exclusiveMaximum === 'number' && value >= exclusiveMaximum)
    return { pointer, reason: `is not less than ${exclusiveMaximum}` }
  if (typeof multipleOf === 'number' && !isMultiple(value, multipleOf))
    return { pointer, reason: `is no multiple of ${multipleOf}` }
  return undefined
}

/** 0.3 is a multiple of 0.1, although the remainder in binary fractions is not 0. */
function isMultiple(value: number, step: number): boolean {
  if (step <= 0) return true
  const ratio = value / step
  return Math.abs(ratio - Math.round(ratio)) <= Number.EPSILON * Math.max(1, Math.abs(ratio))
}
