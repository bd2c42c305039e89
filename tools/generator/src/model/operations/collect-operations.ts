import type { Report } from '../../diagnostics/report.ts'
import { isObject } from '../document/json-kind.ts'
import { childOf, membersOf, type ObjectNode, type Source } from '../document/source.ts'
import type { RawOperation } from './raw-operation.ts'

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** Every operation, in the document's order of paths and OpenAPI's order of methods. */
export function collectOperations(source: Source, report: Report): readonly RawOperation[] {
  const operations = membersOf(source.root, 'paths')
    .filter(([key]) => key.startsWith('/'))
    .flatMap(([key, node]) => {
      const item = source.follow(node)
      return item === undefined ? [] : operationsOf(key, item)
    })
  diagnoseUnused(source, operations, report)
  return operations
}

function operationsOf(key: string, item: ObjectNode): readonly RawOperation[] {
  return methods.flatMap((method) => {
    const node = childOf(item, method)
    if (node === undefined || !isObject(node.value)) return []
    return [{ method: method.toUpperCase(), key, ...wirePath(key), node: { ...node, value: node.value }, item }]
  })
}

/** Fragment and query of a path key tell operations apart in the document; only the query reaches the wire. */
function wirePath(key: string): { path: string; fragment?: string; query: Readonly<Record<string, string>> } {
  const [beforeFragment = '', ...fragments] = key.split('#')
  const [path = '', ...queries] = beforeFragment.split('?')
  const query = Object.fromEntries(new URLSearchParams(queries.join('?')))
  return { path, query, ...(fragments.length > 0 && { fragment: fragments.join('#') }) }
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
