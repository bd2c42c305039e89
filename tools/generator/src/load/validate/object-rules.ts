import type { Report } from '../../diagnostics/report.ts'
import { pointerOf } from '../json-pointer.ts'
import type { KindName } from '../kinds/kind-name.ts'
import type { OpenApiVersion } from '../loaded-document.ts'
import { isObject, type MutableObject } from '../mutable-json.ts'

/** What one object must fulfil beyond the types of its members. */
type ObjectRule = (
  object: MutableObject,
  context: { readonly path: readonly string[]; readonly version: OpenApiVersion; readonly report: Report },
) => void

/** `exclusiveMinimum` was a flag beside `minimum` until 3.0, and is a number of its own since. */
const checkBounds: ObjectRule = (schema, { path, version, report }) => {
  const expected = version === '3.0' ? 'true or false' : 'a number'
  for (const member of ['exclusiveMinimum', 'exclusiveMaximum']) {
    const value = schema[member]
    if (value === undefined || typeof value === (version === '3.0' ? 'boolean' : 'number')) continue
    report.add('other-version-bound', pointerOf([...path, member]), { member, version, expected })
  }
  if (version === '3.0' && Array.isArray(schema['type'])) {
    const values = { member: 'type', version, expected: 'one type, and nullable beside it' }
    report.add('other-version-bound', pointerOf([...path, 'type']), values)
  }
}

const checkParameter: ObjectRule = (parameter, { path, report }) => {
  const hasSchema = parameter['schema'] !== undefined
  const hasContent = parameter['content'] !== undefined
  if (hasSchema !== hasContent) return
  const found = hasSchema ? 'both' : 'neither'
  report.add('schema-and-content', pointerOf(path), { owner: 'parameter', found })
}

/** Names that documents have where a media type belongs, by the media type that they stand for. */
const mediaTypeNames: ReadonlyMap<string, string> = new Map([
  ['json', 'application/json'],
  ['xml', 'application/xml'],
  ['text', 'text/plain'],
  ['octet-stream', 'application/octet-stream'],
  ['form-data', 'multipart/form-data'],
  ['x-www-form-urlencoded', 'application/x-www-form-urlencoded'],
  ['*', '*/*'],
])

/**
 * A media type is two words with a slash between (https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1), and travels in
 * a header: one of another form, or with characters that no header can hold, is taken out.
 */
const checkMediaTypes: ObjectRule = (owner, { path, report }) => {
  const { content } = owner
  if (!isObject(content)) return
  for (const [mediaType, value] of Object.entries(content)) {
    if (/^[\x20-\x7e]+$/.test(mediaType) && /^[^;/]*[^;/\s][^;/]*\/[^;]*[^;\s]/.test(mediaType)) continue
    const pointer = pointerOf([...path, 'content', mediaType])
    const meant = mediaTypeNames.get(mediaType.trim().toLowerCase())
    delete content[mediaType]
    if (meant === undefined || Object.hasOwn(content, meant)) report.add('unusable-media-type', pointer, { mediaType })
    else {
      report.add('misspelt-media-type', pointer, { mediaType, meant })
      content[meant] = value
    }
  }
}

/** Rules by kind. */
export const objectRules: Readonly<Partial<Record<KindName, ObjectRule>>> = {
  schema: checkBounds,
  parameter: checkParameter,
  requestBody: checkMediaTypes,
  response: checkMediaTypes,
}
