import { isObject, type Json } from './json.ts'

/** The keys of a JSON pointer, RFC 6901 section 4. */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** One key as it stands in a pointer, RFC 6901 section 3. */
export function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** What is at a pointer; undefined where there is nothing. */
export function valueAt(value: unknown, pointer: string): unknown {
  let found = value
  for (const key of pointerKeys(pointer)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as Record<string, unknown>)[key]
  }
  return found
}

/** A copy with another value at the pointer; objects on the way are made. */
export function withValueAt(value: Json, pointer: string, replacement: Json): Json {
  const [key, ...rest] = pointerKeys(pointer)
  if (key === undefined) return replacement
  const below = rest.map((part) => `/${escapeKey(part)}`).join('')
  if (Array.isArray(value)) return value.with(Number(key), withValueAt(value[Number(key)] ?? null, below, replacement))
  const object = isObject(value) ? value : {}
  return { ...object, [key]: withValueAt(object[key] ?? {}, below, replacement) }
}
