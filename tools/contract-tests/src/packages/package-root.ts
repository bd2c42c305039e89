import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { repositoryRoot } from '../document/find-specs.ts'
import { packageKinds, packageName } from './load-packages.ts'

/** A folder outside the repository in which the packages of an API can be imported, as in a user's project. */
export interface PackageRoot {
  readonly folder: string
  /** Where the package of a kind lies, real folder or link. */
  readonly folderOf: (name: string) => string
  readonly remove: () => void
}

/** How the API's own packages get there. */
interface RootOptions {
  /** Copies them, so that they can be changed; otherwise they are linked. */
  readonly copy: boolean
  /** Where they are taken from. Default: this repository. */
  readonly from?: string
}

/** Makes a project folder with the packages of an API; everything that they depend on is linked. */
export function createPackageRoot(api: string, { copy, from = repositoryRoot }: RootOptions): PackageRoot {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `contract-${api}-`)))
  const folderOf = (name: string) => join(folder, 'node_modules', name)
  const own = packageKinds.map((kind) => packageName(api, kind))
  const further = new Map<string, string>()
  for (const name of own) {
    const source = findPackage(name, from)
    mkdirSync(dirname(folderOf(name)), { recursive: true })
    if (copy) copyPackage(source, folderOf(name))
    else symlinkSync(source, folderOf(name), 'dir')
    for (const dependency of dependenciesOf(source)) further.set(dependency, source)
  }
  for (const [name, source] of further) {
    if (own.includes(name)) continue
    mkdirSync(dirname(folderOf(name)), { recursive: true })
    symlinkSync(findPackage(name, source), folderOf(name), 'dir')
  }
  return { folder, folderOf, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** What is shipped of a package. */
function copyPackage(source: string, target: string): void {
  mkdirSync(target, { recursive: true })
  for (const entry of ['package.json', 'dist']) cpSync(join(source, entry), join(target, entry), { recursive: true })
}

function dependenciesOf(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >
  return ['dependencies', 'peerDependencies'].flatMap((key) => Object.keys(manifest[key] ?? {}))
}

/** The real folder of a package that a module in another folder would find. */
export function findPackage(name: string, from: string): string {
  for (const place of createRequire(join(from, 'package.json')).resolve.paths(name) ?? []) {
    if (existsSync(join(place, name, 'package.json'))) return realpathSync(join(place, name))
  }
  throw new Error(`Cannot find ${name} from ${from}: run \`npm run generate\`, then \`npx turbo run build\``)
}

/** The files of a package's build, by a part of their name. */
export function builtFiles(folder: string, ending: string): string[] {
  return readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, 'dist', file))
    .sort()
}
