import { isArray, memberOf, objectAt } from '../document/json-kind.ts'
import type { Source } from '../document/source.ts'
import type { Json } from '../model.ts'

const deepest = 20

/** The property of this name that a schema declares, as written: its own, or through references and `allOf`. */
export function declaredProperty(given: Json, name: string, source: Source, depth = 0): Json | undefined {
  const schema = source.follow({ value: given, pointer: '' })?.value
  if (schema === undefined || depth > deepest) return undefined
  const own = memberOf(objectAt(schema, 'properties') ?? {}, name)
  if (own !== undefined) return own
  for (const member of isArray(schema.allOf) ? schema.allOf : []) {
    const found = declaredProperty(member, name, source, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}
