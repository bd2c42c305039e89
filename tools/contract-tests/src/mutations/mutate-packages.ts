import { readFileSync, writeFileSync } from 'node:fs'
import type { ApiContract } from '../contract/contract.ts'
import { packageName } from '../packages/load-packages.ts'
import { builtFiles, createPackageRoot, type PackageRoot } from '../packages/package-root.ts'
import type { Mutation } from './mutation.ts'
import { applyEdit, parseModule } from './syntax.ts'

/** A copy of an API's packages with one place broken. */
export interface MutatedPackages extends PackageRoot {
  /** What stood there and what stands there now. */
  readonly change: string
}

/** Copies an API's packages and breaks one place in them; undefined where there is no such place. */
export function mutatePackages(contract: ApiContract, mutation: Mutation): MutatedPackages | undefined {
  const find = mutation.find(contract)
  if (!find) return undefined
  const root = createPackageRoot(contract.id, { copy: true })
  for (const file of builtFiles(root.folderOf(packageName(contract.id, mutation.kind)), mutation.files)) {
    const source = readFileSync(file, 'utf8')
    const edit = find(parseModule(file, source))
    if (!edit) continue
    writeFileSync(file, applyEdit(source, edit))
    const before = source.slice(edit.start, edit.end)
    return { ...root, change: `${shorten(before)} → ${shorten(edit.text)}` }
  }
  root.remove()
  return undefined
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
