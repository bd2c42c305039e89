import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DesiredFile } from './desired-file.ts'
import { compareFiles, type FolderPlan, type ForeignFolder, isSettled, planFolder } from './folder-plan.ts'
import { isFolder, listFolder } from './list-folder.ts'
import { markerName } from './marker.ts'
import type { NamedPlan } from './stage.ts'
import { isStagingName } from './staging-name.ts'
import { isThere } from './step.ts'

/** An API's folder and what should be in it. */
export interface DesiredFolder {
  readonly name: string
  readonly files: readonly DesiredFile[]
}

/** What has to happen for an output folder to hold the desired APIs. */
export interface ProjectPlan {
  readonly plans: readonly NamedPlan[]
  /** Names of API folders whose document is gone. */
  readonly vanished: readonly string[]
  /** Names in the output folder that are nobody's. */
  readonly stray: readonly string[]
  /** Absolute paths of folders that are needed and are not ours. */
  readonly foreign: readonly string[]
}

interface PlanOptions {
  /** Subfolders of each API to look at; all where undefined. */
  readonly scope?: readonly string[]
  /** The output folder's own files; only where the folder holds these APIs and nothing else. */
  readonly own?: readonly DesiredFile[]
}

/** Compares an output folder with the APIs that should be in it; reads, and changes nothing. */
export function planProject(out: string, folders: readonly DesiredFolder[], { scope, own }: PlanOptions): ProjectPlan {
  const plans: NamedPlan[] = []
  const foreign: string[] = []
  for (const { name, files } of folders) {
    const plan = planFolder(join(out, name), files, scope)
    if (isForeign(plan)) foreign.push(plan.foreign)
    else plans.push({ ...plan, name })
  }
  const names = new Set(folders.map(({ name }) => name))
  const { vanished, stray } = own ? findOthers(out, names, own) : { vanished: [], stray: [] }
  if (own) plans.push({ ...planOwnFiles(out, own), name: '' })
  return { plans, vanished, stray, foreign }
}

/** Whether there is nothing to write or remove. */
export function isProjectSettled({ plans, vanished, foreign }: ProjectPlan): boolean {
  return vanished.length + foreign.length === 0 && plans.every(isSettled)
}

function isForeign(plan: FolderPlan | ForeignFolder): plan is ForeignFolder {
  return 'foreign' in plan
}

function planOwnFiles(out: string, own: readonly DesiredFile[]): FolderPlan {
  const present = own.map(({ path }) => path).filter((path) => isThere(join(out, path)))
  return compareFiles(out, own, new Set(present))
}

function findOthers(
  out: string,
  names: ReadonlySet<string>,
  own: readonly DesiredFile[],
): { readonly vanished: readonly string[]; readonly stray: readonly string[] } {
  const vanished: string[] = []
  const stray: string[] = []
  const expected = new Set([...names, ...own.map(({ path }) => path)])
  for (const name of existsSync(out) ? readdirSync(out).sort() : []) {
    if (expected.has(name) || isStagingName(name)) continue
    const files = isFolder(join(out, name)) ? listFolder(join(out, name)) : [name]
    if (files.includes(markerName)) vanished.push(name)
    else if (files.length > 0) stray.push(name)
  }
  return { vanished, stray }
}
