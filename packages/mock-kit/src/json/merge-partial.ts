import { isPlainObject } from './is-plain-object.ts'

/**
 * The partial's members over the base's, at every depth. Everything that is not a plain object replaces (`null` and
 * arrays too); a member that is `undefined` is removed, as JSON has no such value.
 */
export function mergePartial(base: unknown, partial: unknown): unknown {
  if (partial === undefined) return base
  if (!isPlainObject(partial)) return partial
  const members = isPlainObject(base) ? base : {}
  const merged = new Map(Object.entries(members))
  for (const [key, value] of Object.entries(partial)) {
    if (value === undefined) merged.delete(key)
    else merged.set(key, mergePartial(merged.get(key), value))
  }
  return Object.fromEntries(merged)
}
