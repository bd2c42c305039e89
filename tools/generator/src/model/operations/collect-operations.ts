import type { Report } from '../../diagnostics/report.ts'
import { isObject } from '../document/json-kind.ts'
import { childOf, membersOf, type Node, type ObjectNode, type Source } from '../document/source.ts'
import type { RawOperation } from './raw-operation.ts'

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch']

/** https://fetch.spec.whatwg.org/#forbidden-method */
const forbidden = /^(?:CONNECT|TRACE|TRACK)$/i
/** https://www.rfc-editor.org/rfc/rfc9110#section-9.1 */
const methodName = /^[!#$%&'*+.^`|~\w-]+$/

/** Every operation, in the document's order of paths and OpenAPI's order of methods. */
export function collectOperations(source: Source, report: Report): readonly RawOperation[] {
  const paths = membersOf(source.root, 'paths').filter(([key]) => key.startsWith('/'))
  const taken = new Set(paths.map(([key]) => key))
  const operations = paths.flatMap(([key, node]) => {
    const item = source.follow(node)
    return item === undefined ? [] : [...operationsOf(key, item), ...otherOperationsOf(key, item, taken, report)]
  })
  diagnoseUnused(source, operations, report)
  return operations
}

function operationsOf(key: string, item: ObjectNode): readonly RawOperation[] {
  return methods.flatMap((method) => {
    const engine = { key, method: method.toUpperCase() }
    return operationAt(childOf(item, method), { method: engine.method, engine, key, item })
  })
}

/** `query` and `additionalOperations` of OpenAPI 3.2. For the engines they are POST, of a path that no other operation has. */
function otherOperationsOf(key: string, item: ObjectNode, taken: Set<string>, report: Report): readonly RawOperation[] {
  const additional = membersOf(item, 'additionalOperations')
  const others = [['QUERY', childOf(item, 'query')], ['TRACE', childOf(item, 'trace')], ...additional] as const
  return others.flatMap(([method, node]) => {
    if (node === undefined) return []
    if (forbidden.test(method) || !methodName.test(method)) {
      report.add('method-not-sendable', node.pointer, { method })
      return []
    }
    let free = `${key}#${method}`
    while (taken.has(free)) free += '_'
    taken.add(free)
    const engine = { key: free, method: 'POST' }
    return operationAt(node, { method, engine, key, item })
  })
}

function operationAt(
  node: Node | undefined,
  place: Pick<RawOperation, 'method' | 'engine' | 'key' | 'item'>,
): readonly RawOperation[] {
  if (node === undefined || !isObject(node.value)) return []
  return [{ ...place, ...wirePath(place.key), node: { ...node, value: node.value } }]
}

/** Fragment and query of a path key tell operations apart in the document; only the query reaches the wire. */
function wirePath(key: string): { path: string; fragment?: string; query: Readonly<Record<string, string>> } {
  const [beforeFragment = '', ...fragments] = key.split('#')
  const [written = '', ...queries] = beforeFragment.split('?')
  const path = withoutLoss(written)
  const query = Object.fromEntries(new URLSearchParams(queries.join('?')))
  return { path, query, ...(fragments.length > 0 && { fragment: fragments.join('#') }) }
}

/** URLs drop line breaks and read a backslash as a slash; names of parameters are no part of one. */
function withoutLoss(path: string): string {
  const encoded = path.replace(/\{[^{}]*\}|[\u0000-\u0020\u007f\\]/g, (part) =>
    part.startsWith('{') ? part : encodeURIComponent(part),
  )
  return /[{}]/.test(path.replace(/\{[^{}]*\}/g, '')) ? path : encoded
}

/** What a document may hold and no package is made of. */
function diagnoseUnused(source: Source, operations: readonly RawOperation[], report: Report): void {
  const webhooks = membersOf(source.root, 'webhooks')
  if (webhooks.length > 0) report.add('webhooks-not-generated', '/webhooks', { count: webhooks.length })
  const callers = operations.filter(({ node }) => membersOf(node, 'callbacks').length > 0)
  const [first] = callers
  if (first !== undefined)
    report.add('callbacks-not-generated', `${first.node.pointer}/callbacks`, { count: callers.length })
}
