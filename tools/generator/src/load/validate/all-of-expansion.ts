import type { Report } from '../../diagnostics/report.ts'
import { pointerOf } from '../json-pointer.ts'
import { limits } from '../limits.ts'
import { isObject, type MutableJson, member } from '../mutable-json.ts'

const SCHEMAS = '#/components/schemas/'

/**
 * Checks how many schemas each one has by way of `allOf`, those that several bring along counted each time: the engines
 * follow every way to them. Forty schemas of which each has the next one twice are a million million.
 */
export function checkAllOfExpansion(document: MutableJson, report: Report): void {
  const schemas = member(member(document, 'components'), 'schemas')
  if (!isObject(schemas)) return
  const counts = new Map<string, number>()
  const countOf = (name: string): number => {
    const known = counts.get(name)
    if (known !== undefined) return known
    // One that is part of itself counts once.
    counts.set(name, 1)
    const count = 1 + referencesIn(schemas[name]).reduce((sum, inner) => sum + countOf(inner), 0)
    counts.set(name, Math.min(count, limits.allOfSchemas + 1))
    return counts.get(name) ?? 1
  }
  const excessive = Object.keys(schemas).find((name) => countOf(name) > limits.allOfSchemas)
  if (excessive === undefined) return
  const values = { schema: excessive, limit: limits.allOfSchemas }
  report.add('all-of-multiplies', pointerOf(['components', 'schemas', excessive]), values)
}

/** Names of the schemas that one has in `allOf`. */
function referencesIn(schema: MutableJson | undefined): readonly string[] {
  const members = member(schema, 'allOf')
  if (!Array.isArray(members)) return []
  return members.flatMap((inner) => {
    const target = member(inner, '$ref')
    if (typeof target !== 'string') return referencesIn(inner)
    return target.startsWith(SCHEMAS) ? [target.slice(SCHEMAS.length)] : []
  })
}
