import type { BenchOptions } from '../bench-options.ts'
import type { Workplaces } from '../generators/workplaces.ts'
import type { Progress } from '../report/progress.ts'
import type { Section } from '../report/section.ts'

/** What a part needs to measure. */
export interface Surroundings {
  readonly options: BenchOptions
  readonly workplaces: Workplaces
  readonly progress: Progress
}

/** What of a part goes into the README. */
export interface ReadmeShare {
  /** Rows of the one table for what needs no table of its own: what, ours, and what it stands beside. */
  readonly facts?: readonly (readonly [what: string, ours: string, beside: string])[]
  readonly sections?: readonly Section[]
}

/** What a part found: as tables, in short, and as figures. */
export interface PartResult {
  readonly sections: readonly Section[]
  readonly readme: ReadmeShare
  readonly figures: unknown
}

/** A bench that can be asked for by name. */
export interface Part {
  readonly name: string
  /** What it measures, as `--help` says it. */
  readonly summary: string
  readonly measure: (surroundings: Surroundings) => Promise<PartResult>
}
