import type { Report } from '../../diagnostics/report.ts'
import { isObject, textAt } from '../document/json-kind.ts'
import { childOf, type Source } from '../document/source.ts'
import type { JsonObject, Operation } from '../model.ts'
import type { EngineSchemas } from '../schemas/engine-schemas.ts'
import { contentOf, engineContent, type RawContent } from './content.ts'
import type { RawOperation } from './raw-operation.ts'

export interface RequestBody {
  readonly body: NonNullable<Operation['body']>
  readonly content: readonly RawContent[]
  readonly engine: JsonObject
}

/** `fetch` refuses a body with these (https://fetch.spec.whatwg.org/#dom-request). */
const bodilessMethods = new Set(['GET', 'HEAD', 'TRACE'])

export function requestBodyOf(
  raw: RawOperation,
  { source, schemas, report }: { source: Source; schemas: EngineSchemas; report: Report },
): RequestBody | undefined {
  const node = source.follow(childOf(raw.node, 'requestBody'))
  if (node === undefined) return undefined
  const content = contentOf(node, schemas)
  if (content.length === 0) return undefined
  if (bodilessMethods.has(raw.method)) {
    // Some documents give every operation an empty body; nothing is lost with that.
    if (content.some(({ schema }) => schema !== undefined && asksForSomething(schema))) {
      report.add('body-not-sendable', `${raw.node.pointer}/requestBody`, { method: raw.method })
    }
    return undefined
  }
  const required = node.value.required === true
  const mediaTypes = content.map(({ mediaType }) => mediaType)
  const description = textAt(node.value, 'description')
  return {
    body: { required, mediaTypes },
    content,
    engine: { ...(description !== undefined && { description }), required, content: engineContent(content) },
  }
}

function asksForSomething(schema: JsonObject): boolean {
  const { properties } = schema
  return (
    schema.type !== 'object' ||
    schema.required !== undefined ||
    (isObject(properties) && Object.keys(properties).length > 0)
  )
}
