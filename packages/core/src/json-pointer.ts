import type { JsonPointer } from './descriptor.ts'

/** The keys of a pointer, RFC 6901 section 4. */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** What is at a location; undefined where there is nothing. Only own members count. */
export function readPointer(value: unknown, pointer: JsonPointer): unknown {
  let found = value
  for (const key of pointerKeys(pointer)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as Record<string, unknown>)[key]
  }
  return found
}

/** Everything at the locations of a pointer in which `*` stands for every key or index. */
export function readPointers(value: unknown, pointer: JsonPointer): unknown[] {
  let found = [value]
  for (const key of pointerKeys(pointer)) {
    found = found.flatMap((part) => {
      if (typeof part !== 'object' || part === null) return []
      if (key === '*') return Object.values(part)
      return Object.hasOwn(part, key) ? [(part as Record<string, unknown>)[key]] : []
    })
  }
  return found
}
