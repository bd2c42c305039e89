import { builtinModules } from 'node:module'
import { type Import, importsOf, packageOf } from '../imports.ts'
import {
  isCode,
  type Manifest,
  type Repository,
  type RepositoryFile,
  type Workspace,
  workspaceOf,
} from '../repository.ts'
import type { Problem, Rule } from '../rule.ts'

/** Packages that run in browsers too, by folder; their sources use nothing that only Node has. */
const platformNeutral = /^packages\/(core|mock-kit|generated\/[^/]+\/[^/]+)$/
/** The subpath of core that reads the vendors' files, for servers and command lines, and what only its build for Node has. */
const nodeOnly = /^packages\/core\/src\/(credentials\/|.*\.node\.ts$)/

/** What a file imports is declared by its package; what is shipped is no development dependency. */
export const declaredImports: Rule = {
  name: 'declared-imports',
  check: (repository) =>
    repository.files
      .filter(({ path }) => isCode(path) && !path.includes('/fixtures/'))
      .flatMap((file) => {
        const workspace = workspaceOf(repository, file.path)
        return workspace ? checkFile(repository, file, workspace) : []
      }),
}

function checkFile(repository: Repository, file: RepositoryFile, workspace: Workspace): Problem[] {
  const shipped = file.path.startsWith(`${workspace.folder}/src/`) && !workspace.manifest.private
  const allowed = declared(workspace.manifest, { shipped })
  // Tools, tests and configurations may use what the root installs for everybody.
  if (!shipped) for (const name of Object.keys(repository.root.devDependencies ?? {})) allowed.add(name)
  const neutral = shipped && platformNeutral.test(workspace.folder) && !nodeOnly.test(file.path)
  return importsOf(file).flatMap((used) => {
    const message = explain(used, { workspace, shipped, allowed, neutral })
    return message ? [{ path: file.path, line: used.line, message }] : []
  })
}

interface Context {
  readonly workspace: Workspace
  readonly shipped: boolean
  readonly allowed: ReadonlySet<string>
  /** Runs in browsers too. */
  readonly neutral: boolean
}

function explain({ specifier }: Import, { workspace, shipped, allowed, neutral }: Context): string | undefined {
  if (isBuiltin(specifier)) {
    return neutral ? `${specifier} is Node's own, and this package runs in browsers too.` : undefined
  }
  const name = packageOf(specifier)
  if (!name || name === workspace.manifest.name || allowed.has(name)) return undefined
  const field = shipped ? 'dependencies or peerDependencies' : 'dependencies or devDependencies'
  return `${name} is not declared: add it to the ${field} of ${workspace.folder}/package.json.`
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier)
}

function declared(manifest: Manifest, { shipped }: { shipped: boolean }): Set<string> {
  const { dependencies, peerDependencies, optionalDependencies, devDependencies } = manifest
  const fields = [dependencies, peerDependencies, optionalDependencies, shipped ? {} : devDependencies]
  return new Set(fields.flatMap((field) => Object.keys(field ?? {})))
}
