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

/** A media type travels in a header: one with line breaks or other characters that no header can hold is taken out. */
const checkMediaTypes: ObjectRule = (owner, { path, report }) => {
  const { content } = owner
  for (const mediaType of Object.keys(isObject(content) ? content : {})) {
    if (/^[\x20-\x7e]+$/.test(mediaType)) continue
    report.add('unusable-media-type', pointerOf([...path, 'content', mediaType]), { mediaType })
    if (isObject(content)) delete content[mediaType]
  }
}

/** Rules by kind. */
export const objectRules: Readonly<Partial<Record<KindName, ObjectRule>>> = {
  schema: checkBounds,
  parameter: checkParameter,
  requestBody: checkMediaTypes,
  response: checkMediaTypes,
}
