import type { Report } from '../../diagnostics/report.ts'
import { isObject, textAt, without } from '../document/json-kind.ts'
import { childOf, membersOf, type ObjectNode } from '../document/source.ts'

/** https://spec.openapis.org/oas/v3.2.0.html#style-values */
const styles: Readonly<Record<string, readonly string[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2 */
const headerName = /^[!#$%&'*+.^`|~\w-]+$/

/** A parameter in the form in which the clients carry it; undefined, and reported, where they cannot. */
export function carriedParameter(node: ObjectNode, report: Report): ObjectNode | undefined {
  const { value, pointer } = node
  const name = textAt(value, 'name') ?? ''
  if (value.in === 'querystring') return asQuery(node, report)
  if (value.in === 'header' && !headerName.test(name)) {
    report.add('unusable-header', `${pointer}/name`, { name })
    return undefined
  }
  const style = textAt(value, 'style')
  const known = styles[String(value.in)]
  if (style === undefined || known === undefined || known.includes(style)) return node
  report.add('style-not-carried', `${pointer}/style`, { style, place: String(value.in), otherwise: known[0] ?? '' })
  return { ...node, value: without(value, 'style') }
}

/** A whole query that is a form is an object whose members are written one by one. */
function asQuery(node: ObjectNode, report: Report): ObjectNode | undefined {
  const [mediaType, content] = membersOf(node, 'content')[0] ?? []
  const schema = content && childOf(content, 'schema')?.value
  if (!/^application\/x-www-form-urlencoded\b/i.test(mediaType ?? '') || !isObject(schema)) {
    report.add('query-string-not-carried', node.pointer, { mediaType: mediaType ?? 'no media type' })
    return undefined
  }
  const value = { ...without(node.value, 'content'), in: 'query', style: 'form', explode: true, schema }
  return { ...node, value }
}
