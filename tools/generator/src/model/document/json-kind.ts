import type { Json, JsonObject } from '../model.ts'

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** The member when it is a non-empty text. */
export function textAt(object: JsonObject, key: string): string | undefined {
  const value = memberOf(object, key)
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function objectAt(object: JsonObject, key: string): JsonObject | undefined {
  const value = memberOf(object, key)
  return isObject(value) ? value : undefined
}

export function listAt(object: JsonObject, key: string): readonly Json[] {
  const value = memberOf(object, key)
  return isArray(value) ? value : []
}

export function textsAt(object: JsonObject, key: string): readonly string[] {
  return listAt(object, key).filter((item) => typeof item === 'string')
}

/** An own member only: a document may well name something `constructor`. */
export function memberOf(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** A copy without some members; the object itself where it has none of them. */
export function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  if (!keys.some((key) => Object.hasOwn(object, key))) return object
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))
}
