import { type Import, importsOf, packageOf } from '../imports.ts'
import { isCode, type Repository, type RepositoryFile, type Workspace, workspaceOf } from '../repository.ts'
import type { Problem, Rule } from '../rule.ts'

/** What a package is, derived from where it lies. `api` only where it belongs to one. */
interface Role {
  readonly kind: string
  readonly api?: string
}

/** Says whether `from` may import `to` in that way. */
type Allowed = (to: Role, how: { readonly kind: Import['kind']; readonly from: Role }) => boolean

const anyOf =
  (...kinds: string[]): Allowed =>
  (to) =>
    kinds.includes(to.kind)

/** Who may import whom among our own packages (design, section 2). A kind that is not here may import none. */
const directions: Readonly<Record<string, Allowed>> = {
  'mock-kit': anyOf('core'),
  client: anyOf('core'),
  mocks: (to, { kind, from }) =>
    to.kind === 'mock-kit' ||
    (to.api === from.api && (to.kind === 'validators' || (to.kind === 'client' && kind === 'type'))),
  'mock-cloud': anyOf('mock-kit', 'core', 'mocks'),
  kubeconfig: anyOf('core', 'client'),
  cli: (to, { kind }) =>
    anyOf('kubeconfig', 'core', 'client')(to, { kind, from: to }) || (to.kind === 'mock-cloud' && kind === 'lazy'),
  // The generator prints the packages' names; it must run when they are missing or broken.
  generator: () => false,
  // A tool may build on what the generator exports, never on another tool.
  tool: (to) => to.kind !== 'tool',
}

export const importDirections: Rule = {
  name: 'import-directions',
  check: (repository) =>
    repository.files
      .filter(({ path }) => isCode(path))
      .flatMap((file) => {
        const from = workspaceOf(repository, file.path)
        return from ? checkFile(repository, file, from) : []
      }),
}

function checkFile(repository: Repository, file: RepositoryFile, from: Workspace): Problem[] {
  return importsOf(file).flatMap((used) => {
    const name = packageOf(used.specifier)
    const to = repository.workspaces.find(({ manifest }) => manifest.name === name)
    if (!to || to === from || isAllowed(from, to, used.kind, isTest(from, file))) return []
    const how = { value: 'import', type: 'import types of', lazy: 'import lazily' }[used.kind]
    const message = `${from.manifest.name} must not ${how} ${to.manifest.name}: the directions are in tools/repo-checks/src/rules/import-directions.ts.`
    return [{ path: file.path, line: used.line, message }]
  })
}

/** The tests of a hand-written package may also use what is built on top of it, never a tool. */
function isAllowed(from: Workspace, to: Workspace, kind: Import['kind'], test: boolean): boolean {
  const [a, b] = [roleOf(from), roleOf(to)]
  if (test && a.kind !== 'generator' && from.folder.startsWith('packages/')) return to.folder.startsWith('packages/')
  return directions[a.kind]?.(b, { kind, from: a }) ?? false
}

function isTest(from: Workspace, file: RepositoryFile): boolean {
  return file.path.startsWith(`${from.folder}/test/`)
}

function roleOf({ folder }: Workspace): Role {
  const [top, second, third, fourth] = folder.split('/')
  if (top === 'tools') return { kind: second === 'generator' ? 'generator' : 'tool' }
  if (second === 'generated' && third && fourth) return { kind: fourth, api: third }
  return { kind: second ?? '' }
}
