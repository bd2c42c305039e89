import type { ErrorContract, OperationContract } from '../contract/contract.ts'
import { itemId } from './item.ts'

/**
 * What an entry's `when` promises, as items: each situation of an entry that answers it by default; an entry of one
 * parameter only once, because its parameter cannot always be wrong in every way.
 */
export function situationNames({ code, when, parameter }: ErrorContract): string[] {
  if (when.length === 0) return []
  return parameter === undefined ? when.map((situation) => `${situation}: ${code}`) : [`${parameter}: ${code}`]
}

/** The items that an entry's answer to a situation proves. */
export function situationItems(operation: OperationContract, entry: ErrorContract, situation: string): string[] {
  if (!entry.when.includes(situation)) return []
  const name = entry.parameter === undefined ? `${situation}: ${entry.code}` : `${entry.parameter}: ${entry.code}`
  return [itemId('situation', operation, name)]
}
