import type { Model } from '../../model/model.ts'
import type { Artefact, EmittedFile } from '../emitted-file.ts'
import { escapeUnprintable } from '../escape/escape-unprintable.ts'
import { DEPENDENCY_RANGES, PEER_RANGES } from './dependency-ranges.ts'
import { importedPackages } from './imported-packages.ts'
import { packageName } from './package-names.ts'

/** What a package is, in the words before the API's name, and the words by which a registry finds it. */
const PURPOSES: Readonly<Record<Artefact, { readonly is: string; readonly keywords: readonly string[] }>> = {
  client: { is: 'Typed client', keywords: ['api-client', 'fetch', 'typescript'] },
  validators: { is: 'Zod schemas', keywords: ['zod', 'validation', 'standard-schema'] },
  mocks: { is: 'MSW mock handlers', keywords: ['msw', 'mock', 'testing'] },
}

/** One line that says what a package is. */
export function packagePurpose(model: Model, artefact: Artefact): string {
  return `${PURPOSES[artefact].is} for ${escapeUnprintable(model.title.trim().replace(/\s+/g, ' '))}`
}

/** `package.json`; the dependencies are what the package's files import. */
export function packageJson(model: Model, artefact: Artefact, files: readonly EmittedFile[]): string {
  const imported = importedPackages(files)
  const peers = pick(imported, (name) => PEER_RANGES[name])
  const manifest = {
    name: packageName(requirePackageName(model.id), artefact),
    version: model.packageVersion,
    description: `${packagePurpose(model, artefact)}.`,
    keywords: [model.id, 'openapi', ...PURPOSES[artefact].keywords],
    license: 'MIT',
    type: 'module',
    engines: { node: '>=20.19.0' },
    sideEffects: false,
    files: ['dist'],
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './package.json': './package.json',
    },
    scripts: { build: 'tsdown', typecheck: 'tsc -p tsconfig.json' },
    dependencies: pick(imported, (name) => rangeOf(name, model)),
    ...(Object.keys(peers).length > 0 && { peerDependencies: peers }),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function rangeOf(name: string, model: Model): string | undefined {
  if (PEER_RANGES[name] !== undefined) return undefined
  // Packages of one API share a version and are only ever published together.
  if (name === packageName(model.id, 'validators')) return model.packageVersion
  const range = DEPENDENCY_RANGES[name]
  if (range === undefined) throw new Error(`An emitted module imports ${name}, for which no version is known.`)
  return range
}

function pick(
  names: readonly string[],
  rangeOf: (name: string) => string | undefined,
): Readonly<Record<string, string>> {
  const ranges = names.map((name) => [name, rangeOf(name)] as const)
  return Object.fromEntries(ranges.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** @throws Error for an id that npm or a path would not take as it is; the command line checks what users give. */
function requirePackageName(id: string): string {
  if (/^[a-z0-9][a-z0-9._-]*$/.test(id)) return id
  throw new Error(`The model gave ${JSON.stringify(id)} as an id; it must fit a package name.`)
}
