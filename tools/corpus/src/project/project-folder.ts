import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../repository-root.ts'

const scope = '@cloud-kubeconfig'

/** The three packages of an API, in the order in which they need each other. */
export const artefacts = ['client', 'validators', 'mocks'] as const
export type Artefact = (typeof artefacts)[number]

/** A folder outside the repository where generated packages are found by name, as in a user's project. */
export interface ProjectFolder {
  readonly folder: string
  /** Where the packages of all documents are. */
  readonly generated: string
  /** Where a package of a document is. */
  readonly packageOf: (id: string, artefact: Artefact) => string
  readonly remove: () => void
}

/** Makes such a folder: everything installed here is linked, and the packages of some documents that will be generated. */
export function createProjectFolder(ids: readonly string[]): ProjectFolder {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'corpus-')))
  const generated = join(folder, 'generated')
  const packageOf = (id: string, artefact: Artefact): string => join(generated, id, artefact)
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, scope), { recursive: true })
  linkInstalled(modules)
  for (const id of ids) {
    for (const artefact of artefacts) {
      symlinkSync(packageOf(id, artefact), join(modules, scope, `${id}-${artefact}`), 'dir')
    }
  }
  return { folder, generated, packageOf, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function linkInstalled(target: string): void {
  const installed = join(root, 'node_modules')
  const link = (name: string) => symlinkSync(realpathSync(join(installed, name)), join(target, name))
  for (const name of readdirSync(installed)) if (name !== scope && !name.startsWith('.')) link(name)
  for (const name of ['core', 'mock-kit']) link(`${scope}/${name}`)
}
