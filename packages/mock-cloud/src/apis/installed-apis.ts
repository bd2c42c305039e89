import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ApiMock, MockOptions, OperationMockDescriptor } from '@cloud-kubeconfig/mock-kit'

/** An API whose mocks package is installed. */
export interface InstalledApi {
  readonly id: string
  readonly createMock: (options: MockOptions) => ApiMock
  readonly operations: readonly OperationMockDescriptor[]
}

const SCOPE = '@cloud-kubeconfig'

/**
 * Every API whose mocks package (`@cloud-kubeconfig/<api>-mocks`) is installed where this package finds its
 * dependencies, by id. No list names them: a new API is served once it is installed.
 *
 * @param from the file whose dependencies count; default: this one
 */
export async function installedApis(from: string = import.meta.url): Promise<readonly InstalledApi[]> {
  const own = ownDependencies()
  const packages = mocksFolders(createRequire(from))
  const apis = await Promise.all([...packages].map(([name, folder]) => load(folder, own.includes(`${SCOPE}/${name}`))))
  return apis.flat().sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The ids of those APIs, without loading them. */
export function installedIds(from: string = import.meta.url): readonly string[] {
  return [...mocksFolders(createRequire(from)).keys()].map(idOf).sort()
}

function idOf(name: string): string {
  return name.replace(/-mocks$/, '')
}

function ownDependencies(): readonly string[] {
  const manifest = createRequire(import.meta.url).resolve(`${SCOPE}/mock-cloud/package.json`)
  return Object.keys(JSON.parse(readFileSync(manifest, 'utf8')).dependencies)
}

/** By name; the nearest `node_modules` wins, as it does for an import. */
function mocksFolders(require: NodeJS.Require): Map<string, string> {
  const found = new Map<string, string>()
  for (const modules of require.resolve.paths(SCOPE) ?? []) {
    for (const name of namesIn(join(modules, SCOPE))) {
      if (name.endsWith('-mocks') && !found.has(name)) found.set(name, join(modules, SCOPE, name))
    }
  }
  return found
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** In this repository a package may not have been built yet: only those that this one depends on must have been. */
async function load(folder: string, isRequired: boolean): Promise<InstalledApi[]> {
  const entry = entryOf(folder)
  if (!existsSync(entry) && !isRequired) return []
  const module: Record<string, unknown> = await import(pathToFileURL(entry).href).catch((cause: unknown) => {
    throw new Error(`The package ${SCOPE}/${basename(folder)} cannot be loaded. Has it been built?`, { cause })
  })
  const create = Object.entries(module).find(([name]) => /^create\w+Mock$/.test(name))?.[1]
  if (typeof create !== 'function') return []
  return [
    {
      id: idOf(basename(folder)),
      createMock: create as InstalledApi['createMock'],
      operations: Object.values(module).flatMap((value) => operationOf(value) ?? []),
    },
  ]
}

function entryOf(folder: string): string {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, exports['.'].default)
}

function operationOf(value: unknown): OperationMockDescriptor | undefined {
  if (typeof value !== 'object' || value === null || !('operation' in value)) return undefined
  return value.operation as OperationMockDescriptor
}
