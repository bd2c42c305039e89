import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One change of the output folder. Its new content is staged under `new/`, what it takes away is kept under `old/`. */
export interface Step {
  readonly is: 'create' | 'replace' | 'remove'
  /** Of a file or a whole folder, relative to the output folder. */
  readonly path: string
}

/** What a transaction is about to do, and the process that does it. */
export interface Journal {
  readonly pid: number
  readonly steps: readonly Step[]
}

const JOURNAL_FILE = 'journal.json'

export function writeJournal(staging: string, journal: Journal): void {
  writeFileSync(join(staging, JOURNAL_FILE), JSON.stringify(journal))
}

/**
 * Removes a staging folder whose transaction is over. The journal goes first: what is left without one is rubbish, while
 * following a journal whose files are half removed would do harm.
 */
export function removeStaging(staging: string): void {
  rmSync(join(staging, JOURNAL_FILE), { force: true })
  rmSync(staging, { recursive: true, force: true })
}

/**
 * Reads the journal of a staging folder; undefined where its transaction is over.
 * @throws Error where it is none, or would reach out of the output folder
 */
export function readJournal(staging: string): Journal | undefined {
  if (!existsSync(join(staging, JOURNAL_FILE))) return undefined
  const journal: unknown = JSON.parse(readFileSync(join(staging, JOURNAL_FILE), 'utf8'))
  if (!isJournal(journal)) throw new Error(`${staging} holds no journal of the generator`)
  return journal
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== 'object' || value === null || !('pid' in value) || !('steps' in value)) return false
  return typeof value.pid === 'number' && Array.isArray(value.steps) && value.steps.every(isStep)
}

function isStep(value: unknown): value is Step {
  if (typeof value !== 'object' || value === null || !('is' in value) || !('path' in value)) return false
  const { is, path } = value
  if (typeof path !== 'string' || path.split('/').some((segment) => segment === '' || /^\.{1,2}$/.test(segment))) {
    return false
  }
  return is === 'create' || is === 'replace' || is === 'remove'
}
