import { removeTransaction, type Step, writeJournal } from './journal.ts'
import { withOutputLock } from './output-lock.ts'
import type { ProjectPlan } from './project-plan.ts'
import { stage } from './stage.ts'
import { takeStep, undoStep } from './step.ts'
import { writeError } from './write-error.ts'

/**
 * Makes an output folder what a plan says, as one transaction. Everything is written to the side first; the journal
 * commits. Killed before that, the run has changed nothing; killed after it, the next run completes what is left: each
 * API's folder is the old one or the new one, whole, or, between the two renames that exchange them, not there. A failure
 * of the file system undoes everything.
 * @param plan Compares; is asked once no other run can write to the folder any more.
 * @throws InputError where the folder cannot be written to
 */
export function applyPlans(out: string, plan: () => Pick<ProjectPlan, 'plans' | 'vanished'>): void {
  try {
    withOutputLock(out, (transaction) => {
      try {
        const { plans, vanished } = plan()
        const steps = stage(out, transaction, plans, vanished)
        writeJournal(transaction, { steps })
        carryOut(out, transaction, steps)
      } finally {
        removeTransaction(transaction)
      }
    })
  } catch (error) {
    throw writeError(error, out)
  }
}

function carryOut(out: string, transaction: string, steps: readonly Step[]): void {
  try {
    for (const step of steps) takeStep(out, transaction, step)
  } catch (error) {
    for (const step of steps.toReversed()) undoStep(out, transaction, step)
    throw error
  }
}
