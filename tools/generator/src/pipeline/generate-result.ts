import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { displayName } from '../load/read-source.ts'
import type { NamedPlan } from '../write/stage.ts'
import type { ProducedApi, Timings } from './produced-api.ts'

/** How files differ from what should be there; paths are relative to the working folder. */
export interface Differences {
  readonly created: readonly string[]
  readonly changed: readonly string[]
  readonly deleted: readonly string[]
}

/** One API's part of a run. */
export interface ApiResult extends Differences {
  readonly id: string
  readonly operations: number
  readonly unchanged: number
  readonly timings: Timings
}

/** What a run did, or, when checking, what a run would do. */
export interface GenerateResult {
  /** False where an input is faulty, or, when checking, the output differs. */
  readonly ok: boolean
  readonly apis: readonly ApiResult[]
  /** The output folder's own files, and folders of APIs that are gone. */
  readonly others: Differences
  readonly diagnostics: readonly Diagnostic[]
  /** Absolute paths of everything read, for `--watch`; also of inputs that are faulty. */
  readonly sources: readonly string[]
  /** Time of comparing and writing, in milliseconds. */
  readonly writing: number
}

export const noDifferences: Differences = { created: [], changed: [], deleted: [] }

/** An API's part of a run, from what it gave and how the output compares. */
export function apiResult({ id, operations, timings }: ProducedApi, plan: NamedPlan | undefined): ApiResult {
  const differences = plan ? differencesOf(plan) : noDifferences
  return { id, operations, timings, unchanged: plan?.unchanged ?? 0, ...differences }
}

/** A plan in the user's words. */
export function differencesOf({ folder, created, changed, deleted }: NamedPlan): Differences {
  const name = (path: string): string => displayName(`${folder}/${path}`)
  return {
    created: created.map(({ path }) => name(path)).sort(),
    changed: changed.map(({ path }) => name(path)).sort(),
    deleted: deleted.map(name).sort(),
  }
}
