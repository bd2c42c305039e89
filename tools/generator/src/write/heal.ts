import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readJournal, removeTransaction } from './journal.ts'
import { isStagingName, stagingOwner, transactionFolder } from './staging-name.ts'
import { takeStep } from './step.ts'

/** The file of a transaction that names its process. */
export const ownerFile = 'owner.json'

/** Mends what killed runs left behind: completes a transaction that had been committed, forgets one that had not. */
export function heal(out: string): void {
  if (!statSync(out, { throwIfNoEntry: false })?.isDirectory()) return
  for (const name of readdirSync(out)) {
    if (!isStagingName(name)) continue
    const transaction = join(out, name)
    if (name !== transactionFolder) {
      if (!isRunning(stagingOwner(name))) rmSync(transaction, { recursive: true, force: true })
    } else if (!isRunning(ownerOf(transaction))) {
      for (const step of readJournal(transaction)?.steps ?? []) takeStep(out, transaction, step)
      removeTransaction(transaction)
    }
  }
}

/** The process that has, or had, a transaction; undefined where that cannot be told. */
export function ownerOf(transaction: string): number | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(join(transaction, ownerFile), 'utf8'))
    const pid = typeof owner === 'object' && owner !== null && 'pid' in owner ? owner.pid : undefined
    return typeof pid === 'number' ? pid : undefined
  } catch {
    return undefined
  }
}

/** Whether there is a process of this number, other than this one. */
export function isRunning(pid: number | undefined): boolean {
  if (pid === undefined || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
