import type { Report } from '../../diagnostics/report.ts'
import { isObject, objectAt, textAt } from '../document/json-kind.ts'
import { childOf, type Source } from '../document/source.ts'
import type { JsonObject, Operation, WireStyle } from '../model.ts'
import type { EngineSchemas } from '../schemas/engine-schemas.ts'
import { contentOf, engineContent, type RawContent } from './content.ts'
import { isForm, isJson } from './media-types.ts'
import type { RawOperation } from './raw-operation.ts'

export interface RequestBody {
  readonly body: NonNullable<Operation['body']>
  readonly content: readonly RawContent[]
  readonly engine: JsonObject
}

/** `fetch` refuses a body with these (https://fetch.spec.whatwg.org/#dom-request). */
const bodilessMethods = new Set(['GET', 'HEAD'])

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
  const encoding = formEncoding(content)
  const description = textAt(node.value, 'description')
  return {
    body: { required, mediaTypes, ...(encoding !== undefined && { encoding }) },
    content,
    engine: { ...(description !== undefined && { description }), required, content: engineContent(content, 'request') },
  }
}

/**
 * How the fields of a form are written, where the document says so
 * (https://spec.openapis.org/oas/v3.1.1.html#encoding-object).
 */
function formEncoding(content: readonly RawContent[]): NonNullable<Operation['body']>['encoding'] {
  const form = content.find(({ mediaType }) => isForm(mediaType))
  if (form === undefined) return undefined
  const isMultipart = /^multipart\//i.test(form.mediaType)
  const fields = Object.entries(objectAt(form.node.value, 'encoding') ?? {})
  const styles = fields.flatMap(([name, value]) => {
    if (!isObject(value)) return []
    const style = (isMultipart ? undefined : fieldStyle(value)) ?? fieldContent(value, isMultipart)
    return style === undefined ? [] : [[name, style] as const]
  })
  return styles.length === 0 ? undefined : Object.fromEntries(styles)
}

function fieldStyle(encoding: JsonObject): WireStyle | undefined {
  const style = textAt(encoding, 'style')
  const { explode, allowReserved } = encoding
  if (style === undefined && explode === undefined && allowReserved === undefined) return undefined
  return {
    // Named even where it is the default: a field without an encoding of its own is written in another way.
    style: style ?? 'form',
    ...(typeof explode === 'boolean' && { explode }),
    ...(allowReserved === true && { allowReserved }),
  }
}

/** The first media type that a part can have; a field that is no part has only the text, which may be JSON. */
function fieldContent(encoding: JsonObject, isMultipart: boolean): WireStyle | undefined {
  const types = (textAt(encoding, 'contentType') ?? '').split(',').map((type) => type.trim())
  const content = types.find((type) => /^[\w.+-]+\/[\w.+-]+(?:;[\x20-\x7e]*)?$/.test(type))
  return content !== undefined && (isMultipart || isJson(content)) ? { content } : undefined
}

function asksForSomething(schema: JsonObject): boolean {
  const { properties } = schema
  return (
    schema.type !== 'object' ||
    schema.required !== undefined ||
    (isObject(properties) && Object.keys(properties).length > 0)
  )
}
