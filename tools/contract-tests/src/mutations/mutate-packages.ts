import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { ApiContract } from '../contract/contract.ts'
import { repositoryRoot } from '../document/find-specs.ts'
import { packageName } from '../packages/load-packages.ts'
import { builtFiles, createPackageRoot, findPackage, type PackageRoot } from '../packages/package-root.ts'
import type { Mutation } from './mutation.ts'
import { applyEdit, type Edit, parseModule } from './syntax.ts'

/** Where a mutation can be done to an API's packages, as they are built. */
export interface MutationPlace {
  readonly contract: ApiContract
  readonly mutation: Mutation
  /** Relative to the package's folder. */
  readonly file: string
  readonly edit: Edit
}

/** Finds the place of a mutation; undefined where an API has no such thing. */
export function findMutation(contract: ApiContract, mutation: Mutation): MutationPlace | undefined {
  const find = mutation.find(contract)
  if (!find) return undefined
  const folder = findPackage(packageName(contract.id, mutation.kind), repositoryRoot)
  for (const file of builtFiles(folder, mutation.files)) {
    const edit = find(parseModule(file, readFileSync(file, 'utf8')))
    if (edit) return { contract, mutation, file: relative(folder, file), edit }
  }
  return undefined
}

/** A copy of an API's packages with one place broken. */
export interface MutatedPackages extends PackageRoot {
  /** What stood there and what stands there now. */
  readonly change: string
}

/** Copies an API's packages and breaks one place in the copy. */
export function mutatePackages({ contract, mutation, file, edit }: MutationPlace): MutatedPackages {
  const root = createPackageRoot(contract.id, { copy: true })
  const target = join(root.folderOf(packageName(contract.id, mutation.kind)), file)
  const source = readFileSync(target, 'utf8')
  writeFileSync(target, applyEdit(source, edit))
  return { ...root, change: `${shorten(source.slice(edit.start, edit.end))} → ${shorten(edit.text)}` }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
