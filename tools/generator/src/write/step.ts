import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Step } from './journal.ts'
import { entryAt } from './list-folder.ts'

/** Whether there is anything, also a link that leads nowhere. */
export function isThere(path: string): boolean {
  return entryAt(path) !== undefined
}

/** Takes a step, or what is left of one that was begun; does nothing where it has been taken before. */
export function takeStep(out: string, transaction: string, { is, path, kept = [] }: Step): void {
  const old = join(transaction, 'old', path)
  const staged = join(transaction, 'new', path)
  const target = join(out, path)
  if (is === 'create' || is === 'replace') {
    if (isThere(staged)) renameSync(staged, target)
    return
  }
  if (is === 'remove' || isThere(staged)) moveUnlessDone(target, old)
  if (is !== 'swap') return
  if (isThere(staged)) renameSync(staged, target)
  for (const entry of kept) moveUnlessDone(join(old, entry), join(target, entry))
}

/** Undoes a step, as far as it has been taken. */
export function undoStep(out: string, transaction: string, { is, path, kept = [] }: Step): void {
  const old = join(transaction, 'old', path)
  const target = join(out, path)
  const isReplaced = !isThere(join(transaction, 'new', path))
  if (is === 'create') {
    if (isReplaced) rmSync(target, { recursive: true, force: true })
  } else if (is === 'replace') {
    if (isReplaced) renameSync(old, target)
  } else if (isThere(old)) {
    for (const entry of kept) moveUnlessDone(join(target, entry), join(old, entry))
    if (is === 'swap') rmSync(target, { recursive: true, force: true })
    renameSync(old, target)
  }
}

function moveUnlessDone(from: string, to: string): void {
  if (isThere(to) || !isThere(from)) return
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
}
