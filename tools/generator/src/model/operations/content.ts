import { isObject } from '../document/json-kind.ts'
import { childOf, membersOf, type Node, type ObjectNode } from '../document/source.ts'
import { withoutOneWayMembers } from '../engine/one-way-members.ts'
import type { JsonObject } from '../model.ts'
import type { EngineSchemas } from '../schemas/engine-schemas.ts'
import { byPreference } from './media-types.ts'

/** One media type of a body in the document. */
export interface RawContent {
  readonly mediaType: string
  readonly node: ObjectNode
  /** As written, for its examples and its XML names. */
  readonly schemaNode?: Node
  /** As the engines get it; absent where the document gives none. */
  readonly schema?: JsonObject
}

/** The media types of a response or request body, preferred first. */
export function contentOf(owner: ObjectNode, schemas: EngineSchemas): readonly RawContent[] {
  const members = new Map(membersOf(owner, 'content'))
  return byPreference([...members.keys()]).flatMap((mediaType) => {
    const node = members.get(mediaType)
    if (node === undefined || !isObject(node.value)) return []
    const schemaNode = childOf(node, 'schema')
    return [
      {
        mediaType,
        node: { ...node, value: node.value },
        ...(schemaNode !== undefined && { schemaNode, schema: schemas.convert(schemaNode) }),
      },
    ]
  })
}

/** `content` as the engines get it. */
export function engineContent(content: readonly RawContent[], direction: 'request' | 'response'): JsonObject {
  return Object.fromEntries(
    content.map(({ mediaType, schema, node }) => {
      const { encoding } = node.value
      const own = schema && withoutOneWayMembers(schema, direction)
      return [mediaType, { ...(own !== undefined && { schema: own }), ...(encoding !== undefined && { encoding }) }]
    }),
  )
}
