import { objectAt, textAt } from '../document/json-kind.ts'
import type { ObjectNode } from '../document/source.ts'
import type { JsonObject, Server } from '../model.ts'
import type { EngineSchemas } from '../schemas/engine-schemas.ts'

export interface EngineEntry {
  readonly key: string
  readonly method: string
  readonly operation: JsonObject
}

/** The whole document as the engines get it: OpenAPI 3.1 whatever it was, with schemas as its only components. */
export function engineDocument(
  root: ObjectNode,
  servers: readonly Server[],
  entries: readonly EngineEntry[],
  schemas: EngineSchemas,
): JsonObject {
  const info = objectAt(root.value, 'info') ?? {}
  const paths = new Map<string, Record<string, JsonObject>>()
  for (const { key, method, operation } of entries) {
    const item = paths.get(key) ?? {}
    item[method.toLowerCase()] = operation
    paths.set(key, item)
  }
  return {
    openapi: '3.1.0',
    info: { title: textAt(info, 'title') ?? '', version: textAt(info, 'version') ?? '' },
    servers: servers.map(({ url }) => ({ url })),
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(schemas.inOrder()) },
  }
}
