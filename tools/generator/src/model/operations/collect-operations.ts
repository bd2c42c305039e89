import type { Report } from '../../diagnostics/report.ts'
import { isObject } from '../document/json-kind.ts'
import { childOf, membersOf, type ObjectNode, type Source } from '../document/source.ts'
import type { RawOperation } from './raw-operation.ts'

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch']

/** Members of a path item that no packages are made of, and why. */
const otherMethods = {
  // https://fetch.spec.whatwg.org/#forbidden-method
  trace: 'fetch refuses to send them',
  query: 'the engines do not know the method yet',
  additionalOperations: 'the engines do not know such methods yet',
}

/** Every operation, in the document's order of paths and OpenAPI's order of methods. */
export function collectOperations(source: Source, report: Report): readonly RawOperation[] {
  const operations = membersOf(source.root, 'paths')
    .filter(([key]) => key.startsWith('/'))
    .flatMap(([key, node]) => {
      const item = source.follow(node)
      if (item === undefined) return []
      diagnoseOtherMethods(item, report)
      return operationsOf(key, item)
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

function diagnoseOtherMethods(item: ObjectNode, report: Report): void {
  for (const [method, reason] of Object.entries(otherMethods)) {
    const node = childOf(item, method)
    if (node !== undefined) report.add('method-not-generated', node.pointer, { method, reason })
  }
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
