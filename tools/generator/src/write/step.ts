import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Step } from './journal.ts'
import { entryAt } from './list-folder.ts'

/** Whether there is anything, also a link that leads nowhere. */
export function isThere(path: string): boolean {
  return entryAt(path) !== undefined
}

/** Takes a step by one rename; does nothing where it has been taken before. */
export function takeStep(out: string, staging: string, { is, path }: Step): void {
  const old = join(staging, 'old', path)
  const staged = join(staging, 'new', path)
  const target = join(out, path)
  if (is !== 'remove') {
    if (isThere(staged)) renameSync(staged, target)
    return
  }
  if (isThere(old) || !isThere(target)) return
  mkdirSync(dirname(old), { recursive: true })
  renameSync(target, old)
}

/** Undoes a step, where it has been taken. */
export function undoStep(out: string, staging: string, { is, path }: Step): void {
  const old = join(staging, 'old', path)
  const target = join(out, path)
  const taken = is === 'remove' ? isThere(old) : !isThere(join(staging, 'new', path))
  if (!taken) return
  if (is === 'create') rmSync(target, { recursive: true, force: true })
  else renameSync(old, target)
}
