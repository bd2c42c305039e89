import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
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
 */
export async function installedApis(): Promise<readonly InstalledApi[]> {
  const folders = mocksFolders()
  const apis = await Promise.all([...folders].map(([name, folder]) => load(name, folder)))
  return apis.flat().sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** By package name; the nearest `node_modules` wins, as it does for an import. */
function mocksFolders(): Map<string, string> {
  const found = new Map<string, string>()
  for (const modules of createRequire(import.meta.url).resolve.paths(SCOPE) ?? []) {
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

async function load(name: string, folder: string): Promise<InstalledApi[]> {
  const module = await importPackage(folder)
  const entries = Object.entries(module)
  const create = entries.find(([key, value]) => /^create\w+Mock$/.test(key) && typeof value === 'function')?.[1]
  if (!create) return []
  const operations = entries.flatMap(([, value]) => operationOf(value) ?? [])
  return [{ id: name.replace(/-mocks$/, ''), createMock: create as InstalledApi['createMock'], operations }]
}

async function importPackage(folder: string): Promise<Record<string, unknown>> {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return await import(pathToFileURL(join(folder, manifest.exports['.'].default)).href)
  } catch (cause) {
    const name = `${basename(dirname(folder))}/${basename(folder)}`
    throw new Error(`The package ${name} cannot be loaded. In this repository it has to be built first.`, { cause })
  }
}

function operationOf(value: unknown): OperationMockDescriptor | undefined {
  if (typeof value !== 'object' || value === null || !('operation' in value)) return undefined
  return value.operation as OperationMockDescriptor
}
