import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../diagnostics/input-error.ts'
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts'
import { displayName } from '../load/read-source.ts'
import { readJournal, removeStaging } from './journal.ts'
import { committedFolder, isStagingName, stagingOwner } from './staging-name.ts'
import { takeStep } from './step.ts'

/**
 * Mends what a killed run left behind: completes a transaction that had been committed, forgets one that had not.
 * @throws InputError where another run is writing to the folder just now
 */
export function heal(out: string): void {
  if (!statSync(out, { throwIfNoEntry: false })?.isDirectory()) return
  for (const name of readdirSync(out)) {
    if (!isStagingName(name)) continue
    const staging = join(out, name)
    if (name === committedFolder) complete(out, staging)
    else if (!isRunning(stagingOwner(name))) rmSync(staging, { recursive: true, force: true })
  }
}

function complete(out: string, staging: string): void {
  const journal = readJournal(staging)
  if (journal && isRunning(journal.pid)) {
    const path = displayName(out)
    const values = { path, pid: journal.pid, staging: displayName(staging) }
    throw new InputError([makeDiagnostic('output-busy', { file: path, line: 0, column: 0, pointer: '' }, values)])
  }
  for (const step of journal?.steps ?? []) takeStep(out, staging, step)
  removeStaging(staging)
}

function isRunning(pid: number | undefined): boolean {
  if (pid === undefined || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
