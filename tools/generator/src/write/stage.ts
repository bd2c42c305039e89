import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DesiredFile } from './desired-file.ts'
import type { FolderPlan } from './folder-plan.ts'
import type { Step } from './journal.ts'
import { isFolder } from './list-folder.ts'

/** A plan of a folder, named by the folder's path relative to the output folder (empty for the output folder itself). */
export interface NamedPlan extends FolderPlan {
  readonly name: string
}

/**
 * Writes everything new under `staging`, keeps what will be replaced, and gives the steps that make it so: each is one
 * rename, and there are as few of them as can be.
 */
export function stage(out: string, staging: string, plans: readonly NamedPlan[], removed: readonly string[]): Step[] {
  const removals = new Set(removed)
  const creations = new Set<string>()
  const replacements: string[] = []
  for (const plan of plans) {
    const inOut = (path: string): string => (plan.name === '' ? path : `${plan.name}/${path}`)
    for (const path of plan.deleted) removals.add(inOut(path))
    for (const file of plan.created) {
      const path = inOut(file.path)
      write(staging, path, file)
      if (isFolder(join(out, path))) removals.add(path)
      creations.add(highestMissing(out, path))
    }
    for (const file of plan.changed) {
      const path = inOut(file.path)
      write(staging, path, file)
      keep(out, staging, path)
      replacements.push(path)
    }
  }
  return [
    ...[...removals].filter((path) => !isBelowAny(path, removals)).map((path): Step => ({ is: 'remove', path })),
    ...[...creations].map((path): Step => ({ is: 'create', path })),
    ...replacements.map((path): Step => ({ is: 'replace', path })),
  ]
}

function write(staging: string, path: string, { content }: DesiredFile): void {
  if (content === undefined) throw new Error(`the content of ${path} was not produced`)
  const staged = join(staging, 'new', path)
  mkdirSync(dirname(staged), { recursive: true })
  writeFileSync(staged, content)
}

function keep(out: string, staging: string, path: string): void {
  const kept = join(staging, 'old', path)
  mkdirSync(dirname(kept), { recursive: true })
  try {
    linkSync(join(out, path), kept)
  } catch {
    // Not every file system has hard links.
    copyFileSync(join(out, path), kept)
  }
}

/** The highest folder on the way to a file that is not there yet: it comes into being whole, by one rename. */
function highestMissing(out: string, path: string): string {
  const segments = path.split('/')
  for (let length = 1; length < segments.length; length += 1) {
    const folder = segments.slice(0, length).join('/')
    if (!isFolder(join(out, folder))) return folder
  }
  return path
}

function isBelowAny(path: string, others: ReadonlySet<string>): boolean {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    if (others.has(path.slice(0, slash))) return true
  }
  return false
}
