import { mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { removeStaging, type Step, writeJournal } from './journal.ts'
import { type NamedPlan, stage } from './stage.ts'
import { committedFolder, stagingFolder } from './staging-name.ts'
import { takeStep, undoStep } from './step.ts'
import { writeError } from './write-error.ts'

/**
 * Makes an output folder what the plans say, as one transaction. Everything is written to the side first; renaming the
 * side folder commits. Killed before that, the run has changed nothing; killed after it, the next run completes what
 * is left, a matter of a few renames. A failure of the file system undoes everything.
 * @param removed whole folders to remove, relative to the output folder
 * @throws InputError where the folder cannot be written to
 */
export function applyPlans(out: string, plans: readonly NamedPlan[], removed: readonly string[]): void {
  const staging = join(out, stagingFolder(process.pid))
  const committed = join(out, committedFolder)
  try {
    mkdirSync(staging, { recursive: true })
    const steps = stage(out, staging, plans, removed)
    writeJournal(staging, { pid: process.pid, steps })
    // Fails where another run is at this point: a folder cannot be renamed to one that has something in it.
    renameSync(staging, committed)
    carryOut(out, committed, steps)
    removeEmptyFolders(out, steps)
  } catch (error) {
    throw writeError(error, out)
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

function carryOut(out: string, committed: string, steps: readonly Step[]): void {
  try {
    for (const step of steps) takeStep(out, committed, step)
  } catch (error) {
    for (const step of steps.toReversed()) undoStep(out, committed, step)
    throw error
  } finally {
    removeStaging(committed)
  }
}

function removeEmptyFolders(out: string, steps: readonly Step[]): void {
  for (const { is, path } of steps) {
    if (is !== 'remove') continue
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(out, folder))
      } catch {
        break
      }
    }
  }
}
