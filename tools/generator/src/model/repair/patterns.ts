import { without } from '../document/json-kind.ts'
import { patternFlags } from '../schemas/pattern-flags.ts'
import type { Repair } from './repair.ts'

/** hey-api prints patterns as they are: one that JavaScript cannot read makes the whole module fail. */
export const patterns: Repair = (schema, { pointer, report }) => {
  const { pattern } = schema
  if (typeof pattern !== 'string') return schema
  try {
    new RegExp(pattern, patternFlags(pattern))
    return schema
  } catch {
    report.add('unreadable-pattern', `${pointer}/pattern`, { pattern })
    return without(schema, 'pattern')
  }
}
