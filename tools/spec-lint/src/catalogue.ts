import {
  isObject,
  itemsOf,
  type Json,
  type JsonObject,
  memberOf,
  membersOf,
  type Spec,
  type SpecObject,
} from './spec.ts'

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

/** One entry of an error catalogue and where it is written. */
export interface CatalogueEntry {
  readonly value: JsonObject
  readonly path: readonly string[]
}

/** The operations under `paths`. */
export function operationsOf(spec: Spec): SpecObject[] {
  return spec.objects.filter(
    ({ kind, path }) => kind === 'operation' && path[0] === 'paths' && METHODS.has(path[2] ?? ''),
  )
}

/** An operation's whole catalogue in the order in which mocks look through it: shared lists in place of references. */
export function catalogueOf(spec: Spec, operation: SpecObject): CatalogueEntry[] {
  return itemsOf(operation.value['x-errors']).flatMap((item, index) => {
    const list = listNameOf(item)
    if (list === undefined) return toEntry(item, [...operation.path, 'x-errors', String(index)])
    const path = ['components', 'x-errors', list]
    return itemsOf(sharedLists(spec)[list]).flatMap((entry, at) => toEntry(entry, [...path, String(at)]))
  })
}

/** Every entry of the document, each once. */
export function allEntries(spec: Spec): CatalogueEntry[] {
  const own = operationsOf(spec).flatMap((operation) =>
    itemsOf(operation.value['x-errors']).flatMap((item, index) =>
      toEntry(item, [...operation.path, 'x-errors', String(index)]),
    ),
  )
  const shared = membersOf(sharedLists(spec)).flatMap(([name, list]) =>
    itemsOf(list).flatMap((entry, index) => toEntry(entry, ['components', 'x-errors', name, String(index)])),
  )
  return [...own, ...shared]
}

/** The lists under `components/x-errors`, by name. */
export function sharedLists(spec: Spec): JsonObject {
  const lists = memberOf(spec.document['components'], 'x-errors')
  return isObject(lists) ? lists : {}
}

/** The name of the list that an item of `x-errors` refers to, or undefined. */
export function listNameOf(item: Json): string | undefined {
  const reference = memberOf(item, '$ref')
  return typeof reference === 'string' ? reference.replace(/^#\/components\/x-errors\//, '') : undefined
}

/** A member of an entry that holds a text, or nothing. */
export function textOf(entry: CatalogueEntry, key: string): string {
  const value = entry.value[key]
  return typeof value === 'string' ? value : ''
}

function toEntry(value: Json, path: readonly string[]): CatalogueEntry[] {
  return isObject(value) && !('$ref' in value) ? [{ value, path }] : []
}
