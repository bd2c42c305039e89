import { isObject, objectAt, textAt } from '../document/json-kind.ts'
import { pointerSegments } from '../document/pointer.ts'
import type { Node, Source } from '../document/source.ts'

/** Name of the root element: the schema's `xml.name`, otherwise the name of the component. */
export function xmlRootOf(schemaNode: Node | undefined, source: Source): string {
  const schema = source.follow(schemaNode)
  const named = schema === undefined ? undefined : textAt(objectAt(schema.value, 'xml') ?? {}, 'name')
  if (named !== undefined) return named
  const reference = isObject(schemaNode?.value) ? textAt(schemaNode.value, '$ref') : undefined
  return reference === undefined ? 'root' : (pointerSegments(reference).at(-1) ?? 'root')
}
