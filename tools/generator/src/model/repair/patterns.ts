import { backtracks } from '../backtracking/backtracks.ts'
import { isObject, without } from '../document/json-kind.ts'
import { joinPointer } from '../document/pointer.ts'
import type { JsonObject } from '../model.ts'
import { patternFlags } from '../schemas/pattern-flags.ts'
import type { Repair, RepairContext } from './repair.ts'

/** Patterns are printed as they are: one that JavaScript cannot read makes the whole module fail. */
export const patterns: Repair = (schema, { pointer, report }) => {
  const { pattern } = schema
  const named = withReadableNames(schema, { pointer, report })
  if (typeof pattern !== 'string') return named
  return isUsable(pattern, { pointer: `${pointer}/pattern`, report }) ? named : without(named, 'pattern')
}

/** Members whose names an unreadable pattern describes are nobody's to forbid any more. */
function withReadableNames(schema: JsonObject, { pointer, report }: RepairContext): JsonObject {
  const { patternProperties } = schema
  if (!isObject(patternProperties)) return schema
  const entries = Object.entries(patternProperties)
  const readable = entries.filter(([pattern]) => {
    return isUsable(pattern, { pointer: joinPointer(pointer, 'patternProperties', pattern), report })
  })
  if (readable.length === entries.length) return schema
  const others = without(schema, 'patternProperties', 'additionalProperties', 'unevaluatedProperties')
  return readable.length === 0 ? others : { ...others, patternProperties: Object.fromEntries(readable) }
}

/** Whether JavaScript can read a pattern; a warning where it cannot, or where validators that run it may take for ages. */
function isUsable(pattern: string, { pointer, report }: RepairContext): boolean {
  try {
    new RegExp(pattern, patternFlags(pattern))
  } catch {
    report.add('unreadable-pattern', pointer, { pattern })
    return false
  }
  if (backtracks(pattern)) report.add('backtracking-pattern', pointer, { pattern })
  return true
}
