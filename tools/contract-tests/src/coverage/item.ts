/** What kinds of things a document lists, in the order of the report. */
export const itemKinds = [
  'operation',
  'server',
  'constant',
  'response',
  'header',
  'example',
  'error',
  'situation',
  'parameter',
  'round trip',
  'schema',
  'type',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** One thing that a document lists and that a passing test has to prove. */
export interface CoverageItem {
  readonly id: string
  readonly api: string
  readonly operation?: string
  readonly kind: ItemKind
  readonly name: string
}

/** The id of an item, which is how a test says what it proves. */
export function itemId(kind: ItemKind, owner: { readonly api: string; readonly id?: string }, name: string): string {
  return [owner.api, owner.id ?? '-', kind, name].join(' | ')
}
