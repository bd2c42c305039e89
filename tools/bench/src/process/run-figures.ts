import { type Spread, spreadOf } from '../statistics/spread.ts'
import type { MeasuredRun } from './measured-process.ts'

/** What several runs of one process came to. */
export interface RunFigures {
  /** Milliseconds. */
  readonly wall: Spread
  /** Milliseconds; absent where no run told. */
  readonly cpu?: Spread
  /** Bytes; absent where no run told. */
  readonly memory?: Spread
}

export function figuresOf(runs: readonly MeasuredRun[]): RunFigures {
  const known = (values: readonly (number | undefined)[]): number[] => values.filter((value) => value !== undefined)
  const [cpu, memory] = [known(runs.map((run) => run.cpu)), known(runs.map((run) => run.memory))]
  return {
    wall: spreadOf(runs.map((run) => run.wall)),
    ...(cpu.length > 0 && { cpu: spreadOf(cpu) }),
    ...(memory.length > 0 && { memory: spreadOf(memory) }),
  }
}
