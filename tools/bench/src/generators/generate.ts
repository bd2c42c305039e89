import { rmSync } from 'node:fs'
import { emittedFiles } from '../emitted/emitted-files.ts'
import { type Limits, type MeasuredRun, measureProcess } from '../process/measured-process.ts'
import type { Generator, Workplace } from './generator.ts'

const lastRuns = new WeakMap<Workplace, MeasuredRun>()

/** Runs a generator cold: nothing of a former run is there. Where it fails nothing is left. */
export async function generateCold(generator: Generator, workplace: Workplace, limits: Limits): Promise<MeasuredRun> {
  const clear = (): void => rmSync(workplace.out, { recursive: true, force: true })
  clear()
  generator.forget?.()
  const ended = await measureProcess(generator.command(workplace), limits)
  // Some end with 0 and have nothing to show.
  const isEmpty = ended.outcome === 'done' && emittedFiles(workplace.out).files === 0
  const run: MeasuredRun = isEmpty ? { ...ended, outcome: 'failed' } : ended
  if (run.outcome !== 'done') clear()
  lastRuns.set(workplace, run)
  return run
}

/** What the generator made here before, or makes now. */
export async function generated(generator: Generator, workplace: Workplace, limits: Limits): Promise<MeasuredRun> {
  return lastRuns.get(workplace) ?? (await generateCold(generator, workplace, limits))
}
