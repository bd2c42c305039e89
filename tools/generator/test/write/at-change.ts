import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const CHANGES = ['mkdirSync', 'writeFileSync', 'renameSync', 'linkSync', 'rmSync', 'rmdirSync'] as const
type Change = (typeof CHANGES)[number]

/**
 * Calls `act` before every change of the file system, with the change's number (from 1) and name, until the returned
 * function is called; that one says how many there were.
 */
export function atEveryChange(act: (count: number, change: Change) => void): () => number {
  let changes = 0
  const originals = CHANGES.map((name) => [name, fs[name]] as const)
  for (const [name, original] of originals) {
    const replaced = (...args: unknown[]): unknown => {
      changes += 1
      act(changes, name)
      return (original as (...args: unknown[]) => unknown)(...args)
    }
    Object.assign(fs, { [name]: replaced })
  }
  syncBuiltinESMExports()
  return () => {
    Object.assign(fs, Object.fromEntries(originals))
    syncBuiltinESMExports()
    return changes
  }
}
