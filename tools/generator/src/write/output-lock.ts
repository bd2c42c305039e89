import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../diagnostics/input-error.ts'
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts'
import { displayName } from '../load/read-source.ts'
import { heal, isRunning, ownerFile, ownerOf } from './heal.ts'
import { stagingFolder, transactionFolder } from './staging-name.ts'

/** Another run compares and renames in less; it has all the rest of its work behind it when it takes the lock. */
const LONGEST_WAIT = 5000
const PAUSE = 25

/**
 * Does something to an output folder while no other run does: two that compared before either wrote would mix what they
 * found. The lock is the folder in which the transaction is prepared, so it ends with the process that has it.
 * @throws InputError where another run keeps it for long
 */
export function withOutputLock<Result>(out: string, act: (transaction: string) => Result): Result {
  const transaction = join(out, transactionFolder)
  const own = join(out, stagingFolder(process.pid))
  mkdirSync(own, { recursive: true })
  try {
    writeFileSync(join(own, ownerFile), JSON.stringify({ pid: process.pid }))
    takeLock(out, own, transaction)
    return act(transaction)
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

function takeLock(out: string, own: string, transaction: string): void {
  for (const start = performance.now(); ; pause()) {
    try {
      // Fails while another run has it: a folder cannot be renamed to one that has something in it.
      renameSync(own, transaction)
      return
    } catch (error) {
      const pid = ownerOf(transaction)
      if (!isTaken(error, pid)) throw error
      if (!isRunning(pid)) heal(out)
      if (performance.now() - start > LONGEST_WAIT) throw busy(out, transaction, pid)
    }
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
}

/** The error for a folder that another run writes to. */
function busy(out: string, transaction: string, pid: number | undefined): InputError {
  const path = displayName(out)
  const values = { path, pid: pid ?? 'unknown', staging: displayName(transaction) }
  return new InputError([makeDiagnostic('output-busy', { file: path, line: 0, column: 0, pointer: '' }, values)])
}

function isTaken(error: unknown, owner: number | undefined): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOTEMPTY' || code === 'EEXIST') return true
  // How Windows puts it, and also what a folder says that cannot be written to.
  return (code === 'EPERM' || code === 'EACCES') && owner !== undefined
}
