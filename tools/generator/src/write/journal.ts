import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One change of the output folder, by one rename, or two for a `swap`. Its new content is staged under `new/`, what it
 * takes away is kept under `old/`.
 */
export interface Step {
  readonly is: 'create' | 'replace' | 'remove' | 'swap'
  /** Of a file or a whole folder, relative to the output folder. */
  readonly path: string
  /** Of a swap: build products and the like in the old folder, relative to it, that move on to the new one. */
  readonly kept?: readonly string[]
}

/** What a transaction is about to do. */
export interface Journal {
  readonly steps: readonly Step[]
}

const JOURNAL_FILE = 'journal.json'

/** Writes the journal, whole or not at all: from then on the transaction is committed. */
export function writeJournal(transaction: string, journal: Journal): void {
  const file = join(transaction, JOURNAL_FILE)
  writeFileSync(`${file}.new`, JSON.stringify(journal))
  renameSync(`${file}.new`, file)
}

/**
 * Removes what is left of a transaction that is over. The journal goes first: what is left without one is rubbish, while
 * following a journal whose files are half removed would do harm.
 */
export function removeTransaction(transaction: string): void {
  rmSync(join(transaction, JOURNAL_FILE), { force: true })
  rmSync(transaction, { recursive: true, force: true })
}

/**
 * Reads the journal of a transaction; undefined where it was not committed, or is over.
 * @throws Error where it is none, or would reach out of the output folder
 */
export function readJournal(transaction: string): Journal | undefined {
  if (!existsSync(join(transaction, JOURNAL_FILE))) return undefined
  const journal: unknown = JSON.parse(readFileSync(join(transaction, JOURNAL_FILE), 'utf8'))
  if (!isJournal(journal)) throw new Error(`${transaction} holds no journal of the generator`)
  return journal
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== 'object' || value === null || !('steps' in value)) return false
  return Array.isArray(value.steps) && value.steps.every(isStep)
}

function isStep(value: unknown): value is Step {
  if (typeof value !== 'object' || value === null || !('is' in value) || !('path' in value)) return false
  const { is, path } = value
  const kept = 'kept' in value ? value.kept : []
  if (!isInside(path) || !Array.isArray(kept) || !kept.every(isInside)) return false
  return is === 'create' || is === 'replace' || is === 'remove' || is === 'swap'
}

function isInside(path: unknown): boolean {
  if (typeof path !== 'string') return false
  return path.split('/').every((segment) => segment !== '' && !/^\.{1,2}$/.test(segment))
}
