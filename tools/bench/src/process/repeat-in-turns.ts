import type { MeasuredRun } from './measured-process.ts'

/** How often something is measured. */
export interface Repetition {
  /** Times at most. */
  readonly runs: number
  /** Milliseconds after which it is not measured again. */
  readonly budget: number
}

/**
 * Measures several things one after the other, and all of them again: what else the machine does falls on all alike.
 * @returns the runs of each, at least one
 */
export async function repeatInTurns<Subject>(
  subjects: readonly Subject[],
  { runs, budget }: Repetition,
  measure: (subject: Subject, turn: number) => Promise<MeasuredRun>,
): Promise<ReadonlyMap<Subject, readonly MeasuredRun[]>> {
  const measured = new Map<Subject, MeasuredRun[]>(subjects.map((subject) => [subject, []]))
  for (let turn = 1; turn <= runs; turn++) {
    for (const [subject, own] of measured) {
      if (isWorthAnother(own, budget)) own.push(await measure(subject, turn))
    }
  }
  return measured
}

/** What failed fails again, and what takes minutes is told well enough by one run. */
function isWorthAnother(runs: readonly MeasuredRun[], budget: number): boolean {
  const spent = runs.reduce((sum, { wall }) => sum + wall, 0)
  return spent < budget && runs.every(({ outcome }) => outcome === 'done')
}
