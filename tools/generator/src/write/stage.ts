import { chmodSync, copyFileSync, linkSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DesiredFile } from './desired-file.ts'
import { type FolderPlan, isSettled } from './folder-plan.ts'
import type { Step } from './journal.ts'
import { isFolder, keptEntries, listFolder } from './list-folder.ts'
import { isThere } from './step.ts'

/** A plan of a folder, named by the folder's path relative to the output folder (empty for the output folder itself). */
export interface NamedPlan extends FolderPlan {
  readonly name: string
}

/**
 * Writes everything new to the side and gives the steps that make it so. An API's folder comes whole, and takes the place
 * of the old one: whoever looks finds the old packages or the new ones, and never some of both.
 */
export function stage(
  out: string,
  transaction: string,
  plans: readonly NamedPlan[],
  removed: readonly string[],
): readonly Step[] {
  const steps = plans.filter((plan) => !isSettled(plan)).flatMap((plan) => new Stage(out, transaction, plan).steps())
  return [...removed.map((path): Step => ({ is: 'remove', path })), ...steps]
}

class Stage {
  readonly #out: string
  readonly #transaction: string
  readonly #plan: NamedPlan

  constructor(out: string, transaction: string, plan: NamedPlan) {
    this.#out = out
    this.#transaction = transaction
    this.#plan = plan
  }

  steps(): readonly Step[] {
    const { name, created, changed, deleted } = this.#plan
    if (name === '' || (created.length + deleted.length === 0 && changed.length === 1)) return this.#singleFiles()
    const whole = join(this.#out, name)
    for (const file of [...created, ...changed]) this.#write(file)
    if (!isThere(whole)) return [{ is: 'create', path: name }]
    const written = new Set([...created, ...changed].map(({ path }) => path).concat(deleted))
    for (const path of listFolder(whole)) if (!written.has(path)) this.#keep('new', path)
    return [{ is: 'swap', path: name, kept: keptEntries(whole) }]
  }

  /** The output folder's own, or the only one that changes: one rename each. */
  #singleFiles(): readonly Step[] {
    const { created, changed } = this.#plan
    for (const file of [...created, ...changed]) this.#write(file)
    for (const { path } of changed) this.#keep('old', path)
    return [
      ...created.map(({ path }): Step => ({ is: 'create', path: this.#inOut(path) })),
      ...changed.map(({ path }): Step => ({ is: 'replace', path: this.#inOut(path) })),
    ]
  }

  #inOut(path: string): string {
    return this.#plan.name === '' ? path : `${this.#plan.name}/${path}`
  }

  #write({ path, content }: DesiredFile): void {
    if (content === undefined) throw new Error(`the content of ${path} was not produced`)
    const staged = this.#folderFor('new', path)
    writeFileSync(staged, content)
  }

  /** A second name for a file that stays as it is. */
  #keep(side: 'old' | 'new', path: string): void {
    const present = join(this.#out, this.#inOut(path))
    const kept = this.#folderFor(side, path)
    try {
      linkSync(present, kept)
    } catch {
      // Not every file system has hard links.
      copyFileSync(present, kept)
    }
  }

  /** Makes the folder that a file is staged in; gives the file's path. */
  #folderFor(side: 'old' | 'new', path: string): string {
    const folder = dirname(this.#inOut(path))
    const staged = join(this.#transaction, side, folder)
    if (mkdirSync(staged, { recursive: true }) !== undefined && isFolder(join(this.#out, folder))) {
      chmodSync(staged, statSync(join(this.#out, folder)).mode & 0o7777)
    }
    return join(this.#transaction, side, this.#inOut(path))
  }
}
