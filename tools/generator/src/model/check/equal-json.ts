import { isArray, isObject } from '../document/json-kind.ts'
import type { Json } from '../model.ts'

/** Equality of JSON values; the order of members does not count. */
export function equalJson(one: Json, other: Json): boolean {
  if (one === other) return true
  if (isArray(one)) {
    return (
      isArray(other) && one.length === other.length && one.every((item, index) => equalJson(item, other[index] ?? null))
    )
  }
  if (!isObject(one) || !isObject(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && equalJson(one[key] ?? null, other[key] ?? null))
  )
}
