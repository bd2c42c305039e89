import type { JsonPointer } from '@cloud-kubeconfig/core'

/** The value at a pointer (RFC 6901); `undefined` where there is none. Without a pointer it is the whole. */
export function getAt(value: unknown, pointer: JsonPointer | undefined): unknown {
  let current = value
  for (const key of keysOf(pointer)) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined
    current = (current as Record<string, unknown>)[key]
  }
  return current
}

/** The text at a pointer; `undefined` without a pointer, or where there is no text. */
export function textAt(value: unknown, pointer: JsonPointer | undefined): string | undefined {
  const text = pointer && getAt(value, pointer)
  return typeof text === 'string' ? text : undefined
}

/** A copy in which the value at the pointer is another one; objects on the way are made. */
export function setAt(value: unknown, pointer: JsonPointer | undefined, replacement: unknown): unknown {
  return setAtKeys(value, keysOf(pointer), replacement)
}

function setAtKeys(value: unknown, keys: readonly string[], replacement: unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return replacement
  if (Array.isArray(value)) return value.with(Number(key), setAtKeys(value[Number(key)], rest, replacement))
  const members = typeof value === 'object' && value !== null ? value : {}
  return withMember(members, key, setAtKeys((members as Record<string, unknown>)[key], rest, replacement))
}

/** A copy with one member more. `__proto__` becomes a plain member, as in JSON. */
export function withMember(object: object, key: string, value: unknown): object {
  return Object.fromEntries(new Map(Object.entries(object)).set(key, value))
}

function keysOf(pointer: JsonPointer | undefined): string[] {
  if (!pointer) return []
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}
