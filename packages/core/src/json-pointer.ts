import type { JsonPointer } from './descriptor.ts'

/** The keys of a pointer, RFC 6901 section 4. */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Everything to which keys lead, among which `*` stands for every key or index. Only own members count. */
export function readKeys(value: unknown, keys: readonly string[]): unknown[] {
  return keys.reduce<unknown[]>(
    (found, key) =>
      found.flatMap((part) => {
        if (typeof part !== 'object' || part === null) return []
        if (key === '*' && !Object.hasOwn(part, key)) return Object.values(part)
        return Object.hasOwn(part, key) ? [(part as Record<string, unknown>)[key]] : []
      }),
    [value],
  )
}

/** What is at a location; undefined where there is nothing. */
export function readPointer(value: unknown, pointer: JsonPointer): unknown {
  return readKeys(value, pointerKeys(pointer))[0]
}
