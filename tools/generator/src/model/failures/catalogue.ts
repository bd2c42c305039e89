import type { Report } from '../../diagnostics/report.ts'
import { isObject, objectAt, textAt, textsAt } from '../document/json-kind.ts'
import { itemsOf, type Node, type ObjectNode, type Source } from '../document/source.ts'
import type { CatalogueError, JsonObject } from '../model.ts'
import type { FailureBook } from './failure-book.ts'

interface Tools {
  readonly source: Source
  readonly failures: FailureBook
  readonly report: Report
}

/** The catalogue of an operation from `x-errors`: its own entries and those of the lists it refers to, in that order. */
export function catalogueOf(operation: ObjectNode, tools: Tools): readonly CatalogueError[] {
  const seen = new Map<string, Node>()
  return entriesOf(operation, 'x-errors', tools).flatMap((node) => {
    const entry = readEntry(node, tools)
    if (entry === undefined) return []
    const key = `${entry.code} ${entry.parameter ?? ''}`
    if (seen.has(key)) {
      tools.report.add('duplicate-error', node.pointer, { code: entry.code, first: seen.get(key)?.pointer ?? '' })
      return []
    }
    seen.set(key, node)
    return [entry]
  })
}

function entriesOf(owner: Node, key: string, tools: Tools): readonly ObjectNode[] {
  return itemsOf(owner, key).flatMap((item) => {
    if (!isObject(item.value)) return []
    const reference = textAt(item.value, '$ref')
    if (reference === undefined) return [{ ...item, value: item.value }]
    const list = tools.source.resolve(reference)
    if (list === undefined || !Array.isArray(list.value)) return []
    // Lists hold entries, not further references.
    return list.value.flatMap((value, index) =>
      isObject(value) ? [{ value, pointer: `${list.pointer}/${index}` }] : [],
    )
  })
}

function readEntry({ value, pointer }: ObjectNode, { failures, report }: Tools): CatalogueError | undefined {
  const code = textAt(value, 'code')
  const response = textAt(value, 'response')
  const status = value.status
  if (code === undefined || response === undefined || typeof status !== 'number') return undefined
  const failure = failures.named(response)
  if (failure === undefined) {
    report.add('unknown-error-response', `${pointer}/response`, { code, response })
    return undefined
  }
  return {
    code,
    status,
    message: textAt(value, 'message') ?? code,
    messages: textsOf(value, 'messages'),
    ...optionalTexts(value),
    retryable: value.retryable === true,
    failure: failure.name,
    when: textsAt(value, 'when'),
    headers: textsOf(value, 'headers'),
  }
}

function optionalTexts(value: JsonObject): Pick<CatalogueError, 'meaning' | 'parameter' | 'source'> {
  const meaning = textAt(value, 'meaning')
  const parameter = textAt(value, 'parameter')
  const source = textAt(value, 'source')
  return {
    ...(meaning !== undefined && { meaning }),
    ...(parameter !== undefined && { parameter }),
    ...(source !== undefined && { source }),
  }
}

function textsOf(value: JsonObject, key: 'headers' | 'messages'): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(objectAt(value, key) ?? {}).map(([name, text]) => [name, String(text)]))
}
