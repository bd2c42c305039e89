import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentHash } from './content-hash.ts'
import type { DesiredFile } from './desired-file.ts'
import { listFolder } from './list-folder.ts'
import { markerName } from './marker.ts'

/** What has to happen for a folder to hold the desired files and nothing else. */
export interface FolderPlan {
  /** Absolute. */
  readonly folder: string
  readonly created: readonly DesiredFile[]
  readonly changed: readonly DesiredFile[]
  /** Paths relative to the folder. */
  readonly deleted: readonly string[]
  readonly unchanged: number
}

/** A folder that is not ours to write to. */
export interface ForeignFolder {
  readonly foreign: string
}

/**
 * Compares a folder with what should be in it; reads, and changes nothing.
 * @param scope the subfolders to look at; all where undefined
 */
export function planFolder(
  folder: string,
  files: readonly DesiredFile[],
  scope?: readonly string[],
): FolderPlan | ForeignFolder {
  const present = new Set(listFolder(folder))
  if (present.size > 0 && !present.has(markerName)) return { foreign: folder }
  const inScope = (path: string): boolean => {
    return scope === undefined || path === markerName || scope.includes(path.slice(0, path.indexOf('/')))
  }
  return compareFiles(
    folder,
    files.filter(({ path }) => inScope(path)),
    new Set([...present].filter(inScope)),
  )
}

/** Compares files of a folder with the only ones that should be there; `present` are those that are. */
export function compareFiles(folder: string, wanted: readonly DesiredFile[], present: ReadonlySet<string>): FolderPlan {
  const created = wanted.filter(({ path }) => !present.has(path))
  const changed = wanted.filter(({ path, hash }) => present.has(path) && !holds(join(folder, path), hash))
  const names = new Set(wanted.map(({ path }) => path))
  const deleted = [...present].filter((path) => !names.has(path))
  return { folder, created, changed, deleted, unchanged: wanted.length - created.length - changed.length }
}

/** Whether a plan has nothing to do. */
export function isSettled({ created, changed, deleted }: FolderPlan): boolean {
  return created.length + changed.length + deleted.length === 0
}

function holds(path: string, hash: string): boolean {
  // A link is replaced by a file even if it leads to the same text.
  return lstatSync(path).isFile() && contentHash(readFileSync(path)) === hash
}
