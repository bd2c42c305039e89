import { posix } from 'node:path'
import { importsOf, packageOf } from '../imports.ts'
import { isCode, type Repository, type RepositoryFile, type Workspace, workspaceOf } from '../repository.ts'
import type { Problem, Rule } from '../rule.ts'

/** No way into another package but the ones it exports. */
export const importPaths: Rule = {
  name: 'import-paths',
  check: (repository) =>
    repository.files
      .filter(({ path }) => isCode(path))
      .flatMap((file) => {
        const from = workspaceOf(repository, file.path)
        return from ? checkFile(repository, file, from) : []
      }),
}

function checkFile(repository: Repository, file: RepositoryFile, from: Workspace): Problem[] {
  return importsOf(file).flatMap(({ specifier, line }) => {
    const message = specifier.startsWith('.')
      ? leavesPackage({ file, specifier, from })
      : isNotExported(repository, specifier)
    return message ? [{ path: file.path, line, message }] : []
  })
}

interface RelativeImport {
  readonly file: RepositoryFile
  readonly specifier: string
  readonly from: Workspace
}

function leavesPackage({ file, specifier, from }: RelativeImport): string | undefined {
  const target = posix.join(posix.dirname(file.path), specifier)
  // What lies at the root itself (vitest.config.ts) is everybody's.
  if (target.startsWith(`${from.folder}/`) || !target.includes('/')) return undefined
  return `${specifier} leaves ${from.folder}: import the other package by its name.`
}

function isNotExported(repository: Repository, specifier: string): string | undefined {
  const name = packageOf(specifier)
  const to = repository.workspaces.find(({ manifest }) => manifest.name === name)
  if (!to || !name) return undefined
  const subpath = `.${specifier.slice(name.length)}`
  const { exports } = to.manifest
  const exported = typeof exports === 'object' && exports !== null && subpath in exports
  return exported ? undefined : `${name} does not export ${subpath}: use or add an entry of its exports.`
}
