import { type CoverageItem, type ItemKind, itemKinds } from './item.ts'
import { printTable } from './print-table.ts'

/** What a finished test says: which items it proves, and whether it passed. */
export interface TestVerdict {
  readonly passed: boolean
  readonly proves: readonly string[]
}

export interface JudgedItem extends CoverageItem {
  readonly proved: boolean
  /** How many tests prove it, passed or not. */
  readonly tests: number
}

/**
 * Judges every listed item: proved when at least one test proves it and none of those that do failed. A test that did not
 * run proves nothing.
 */
export function judgeCoverage(items: readonly CoverageItem[], verdicts: readonly TestVerdict[]): JudgedItem[] {
  const byItem = new Map<string, boolean[]>()
  for (const { passed, proves } of verdicts) {
    for (const id of proves) byItem.set(id, [...(byItem.get(id) ?? []), passed])
  }
  return items.map((item) => {
    const outcomes = byItem.get(item.id) ?? []
    return { ...item, tests: outcomes.length, proved: outcomes.length > 0 && outcomes.every(Boolean) }
  })
}

/** What tests prove although no document lists it: a name that was misspelt, or an item that was forgotten. */
export function unlistedItems(items: readonly CoverageItem[], verdicts: readonly TestVerdict[]): string[] {
  const listed = new Set(items.map(({ id }) => id))
  return [...new Set(verdicts.flatMap(({ proves }) => proves))].filter((id) => !listed.has(id)).sort()
}

/** A table, one row per API: proved of listed, kind by kind. */
export function coverageTable(items: readonly JudgedItem[]): string {
  const kinds = itemKinds.filter((kind) => items.some((item) => item.kind === kind))
  const apis = [...new Set(items.map(({ api }) => api))].sort()
  const count = (api: string | undefined, kind?: ItemKind) => {
    const own = items.filter(
      (item) => (api === undefined || item.api === api) && (kind === undefined || item.kind === kind),
    )
    return own.length === 0 ? '-' : `${own.filter(({ proved }) => proved).length}/${own.length}`
  }
  const row = (name: string, api: string | undefined) => [name, ...kinds.map((kind) => count(api, kind)), count(api)]
  return printTable([['API', ...kinds, 'all'], ...apis.map((api) => row(api, api)), row('all', undefined)])
}
