import type { Report } from '../../diagnostics/report.ts'
import { pointerOf } from '../json-pointer.ts'
import type { KindName } from '../kinds/kind-name.ts'
import type { OpenApiVersion } from '../loaded-document.ts'
import type { MutableObject } from '../mutable-json.ts'

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

/** Rules by kind. */
export const objectRules: Readonly<Partial<Record<KindName, ObjectRule>>> = {
  schema: checkBounds,
  parameter: checkParameter,
}
