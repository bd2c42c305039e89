import { escapeToken } from '../json-pointer.ts'
import { isObject, type MutableJson } from '../mutable-json.ts'

const known = new WeakMap<object, ReadonlyMap<string, string>>()

/**
 * Pointer of the schema that bears an anchor, in a file's value; undefined where none does.
 * https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.2
 */
export function anchorPointer(root: MutableJson, name: string): string | undefined {
  if (typeof root !== 'object' || root === null) return undefined
  let anchors = known.get(root)
  if (anchors === undefined) {
    const found = new Map<string, string>()
    collect(root, '', found)
    anchors = found
    known.set(root, anchors)
  }
  return anchors.get(name)
}

function collect(value: MutableJson, pointer: string, anchors: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return
  if (isObject(value)) {
    for (const keyword of ['$anchor', '$dynamicAnchor']) {
      const name = value[keyword]
      if (typeof name === 'string' && !anchors.has(name)) anchors.set(name, pointer)
    }
  }
  for (const [key, member] of Object.entries(value)) collect(member, `${pointer}/${escapeToken(key)}`, anchors)
}
