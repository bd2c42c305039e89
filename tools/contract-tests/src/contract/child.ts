import { isObject } from '../document/json.ts'
import { escapeKey } from '../document/pointer.ts'
import type { Located, SpecDocument } from '../document/spec-document.ts'
import type { SchemaAt } from './contract.ts'

/** The location of a member. */
export function childLocation(parent: Located, ...keys: readonly (string | number)[]): string {
  const below = keys.map((key) => `/${encodeURIComponent(escapeKey(String(key)))}`)
  return `${parent.location}${below.join('')}`
}

/** A member, with references followed; undefined where it is no object. */
export function child(
  document: SpecDocument,
  parent: Located,
  ...keys: readonly (string | number)[]
): Located | undefined {
  let found: Located = parent
  for (const key of keys) {
    const value = (found.value as Record<string, unknown>)[key]
    if (!isObject(value) && !Array.isArray(value)) return undefined
    const location = childLocation(found, key)
    // A list is walked through like an object; only objects can be references.
    found = isObject(value) ? document.resolve({ value, location }) : { value: value as never, location }
  }
  return found
}

/** Every member of an object or list below `key`, with references followed. */
export function children(document: SpecDocument, parent: Located, key: string): [name: string, member: Located][] {
  const members = (parent.value as Record<string, unknown>)[key]
  if (typeof members !== 'object' || members === null) return []
  return Object.keys(members).flatMap((name): [string, Located][] => {
    const member = child(document, parent, key, name)
    return member ? [[name, member]] : []
  })
}

/** The schema below `key`. */
export function schemaAt(document: SpecDocument, parent: Located, key = 'schema'): SchemaAt | undefined {
  if (!isObject(parent.value[key])) return undefined
  return { location: childLocation(parent, key), value: child(document, parent, key)?.value ?? {} }
}
