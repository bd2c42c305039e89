import { backtracks } from '../backtracking/backtracks.ts'
import { isObject, without } from '../document/json-kind.ts'
import { joinPointer } from '../document/pointer.ts'
import { patternFlags } from '../schemas/pattern-flags.ts'
import type { Repair, RepairContext } from './repair.ts'

/** hey-api prints patterns as they are: one that JavaScript cannot read makes the whole module fail. */
export const patterns: Repair = (schema, { pointer, report }) => {
  const { pattern, patternProperties } = schema
  for (const name of isObject(patternProperties) ? Object.keys(patternProperties) : []) {
    warnOfBacktracking(name, { pointer: joinPointer(pointer, 'patternProperties', name), report })
  }
  if (typeof pattern !== 'string') return schema
  try {
    new RegExp(pattern, patternFlags(pattern))
  } catch {
    report.add('unreadable-pattern', `${pointer}/pattern`, { pattern })
    return without(schema, 'pattern')
  }
  warnOfBacktracking(pattern, { pointer: `${pointer}/pattern`, report })
  return schema
}

/** Validators run the pattern on whatever a service, or a caller, sends. */
function warnOfBacktracking(pattern: string, { pointer, report }: RepairContext): void {
  if (backtracks(pattern)) report.add('backtracking-pattern', pointer, { pattern })
}
