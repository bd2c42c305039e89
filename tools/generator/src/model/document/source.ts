import type { Json, JsonObject } from '../model.ts'
import { isObject, memberOf } from './json-kind.ts'
import { joinPointer, pointerOfReference, pointerSegments } from './pointer.ts'

/** A value of the document and where it stands. */
export interface Node<Value extends Json = Json> {
  readonly value: Value
  readonly pointer: string
}
export type ObjectNode = Node<JsonObject>

/** The document as written: looks things up, follows references. The load stage has seen to it that they lead somewhere. */
export class Source {
  readonly root: ObjectNode
  readonly #resolved = new Map<string, Node | undefined>()

  constructor(document: JsonObject) {
    this.root = { value: document, pointer: '' }
  }

  /** The value that a local reference names; a diagnostic where there is none. */
  resolve(reference: string): Node | undefined {
    if (this.#resolved.has(reference)) return this.#resolved.get(reference)
    const found = this.#lookUp(reference)
    this.#resolved.set(reference, found)
    return found
  }

  /** The object itself, or the one at the end of its chain of references. */
  follow(node: Node | undefined): ObjectNode | undefined {
    const seen = new Set<string>()
    let current = node
    while (current !== undefined && isObject(current.value)) {
      const reference = current.value.$ref
      if (typeof reference !== 'string') return current as ObjectNode
      if (seen.has(reference)) return undefined
      seen.add(reference)
      current = this.resolve(reference)
    }
    return undefined
  }

  #lookUp(reference: string): Node | undefined {
    const pointer = pointerOfReference(reference)
    if (pointer === undefined) return undefined
    let value: Json | undefined = this.root.value
    for (const segment of pointerSegments(pointer)) {
      if (isObject(value)) value = memberOf(value, segment)
      else if (Array.isArray(value)) value = (value as readonly Json[])[Number(segment)]
      else return undefined
    }
    return value === undefined ? undefined : { value, pointer }
  }
}

/** A member of a node that is an object or a list. */
export function childOf(node: Node, key: string | number): Node | undefined {
  const value = isObject(node.value)
    ? memberOf(node.value, String(key))
    : Array.isArray(node.value)
      ? (node.value as readonly Json[])[Number(key)]
      : undefined
  return value === undefined ? undefined : { value, pointer: joinPointer(node.pointer, key) }
}

/** Members of the object under `key`, extensions left out; none where it is missing. */
export function membersOf(node: Node, key: string): readonly (readonly [name: string, member: Node])[] {
  const group = childOf(node, key)
  if (group === undefined || !isObject(group.value)) return []
  return Object.entries(group.value).map(([name, value]) => [
    name,
    { value, pointer: joinPointer(group.pointer, name) },
  ])
}

/** Items of the list under `key`; none where it is missing. */
export function itemsOf(node: Node, key: string): readonly Node[] {
  const list = childOf(node, key)
  if (list === undefined || !Array.isArray(list.value)) return []
  return (list.value as readonly Json[]).map((value, index) => ({ value, pointer: joinPointer(list.pointer, index) }))
}
