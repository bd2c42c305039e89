import { globSync } from 'node:fs'
import type { BenchOptions } from '../bench-options.ts'
import { generatorProgram, ours } from '../generators/ours.ts'
import { type MeasuredRun, measureProcess } from '../process/measured-process.ts'
import { figuresOf, type RunFigures } from '../process/run-figures.ts'
import { temporaryFolder } from '../process/temporary-folder.ts'
import { root } from '../repository-root.ts'

/** Quick enough to be run more often than what is compared with peers. */
const runs = 9

export interface OwnPackages {
  readonly apis: number
  /** Into an empty folder, without a cache. */
  readonly cold: RunFigures
  /** Again, into the same folder. */
  readonly unchanged: RunFigures
}

/** Generates the packages of every document under specs/ in one process, into a folder of its own, and once more. */
export async function measureOwnPackages({ limits }: BenchOptions): Promise<OwnPackages> {
  const specs = globSync('specs/*/openapi.yaml', { cwd: root }).sort()
  const cold: MeasuredRun[] = []
  const unchanged: MeasuredRun[] = []
  for (let run = 0; run < runs; run++) {
    const out = temporaryFolder()
    const command = { command: process.execPath, args: [generatorProgram, ...specs, '--out', out.path], cwd: root }
    try {
      ours.forget?.()
      cold.push(await measureProcess(command, limits))
      unchanged.push(await measureProcess(command, limits))
    } finally {
      out.remove()
    }
  }
  const failed = [...cold, ...unchanged].find(({ outcome }) => outcome !== 'done')
  if (failed) throw new Error(`The generator does not get through specs/:\n${failed.output}`)
  return { apis: specs.length, cold: figuresOf(cold), unchanged: figuresOf(unchanged) }
}
