import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Client, ClientOptions, OperationValidators } from '@cloud-kubeconfig/core'
import type { ApiMock, MockOptions, OperationMock } from '@cloud-kubeconfig/mock-kit'
import type { HttpHandler } from 'msw'
import { camelCase, pascalCase } from '../contract/names.ts'
import { repositoryRoot } from '../document/find-specs.ts'

/** What every generated package of an API exports, found by the names that a user would write. */
export interface ApiPackages {
  readonly createClient: (options?: ClientOptions) => Client
  /** A generated function, called with whatever a test wants to give it. */
  readonly operation: (functionName: string) => (options: object) => Promise<CallResult>
  readonly handlers: (options?: MockOptions) => HttpHandler[]
  readonly createMock: (options?: MockOptions) => ApiMock
  readonly operationMock: (functionName: string) => OperationMock
  readonly validators: Readonly<Record<string, OperationValidators>>
  /** All exports of the validators package. */
  readonly schemas: Readonly<Record<string, unknown>>
}

/** What a generated function resolves to, seen from outside its types. */
export interface CallResult {
  readonly data: unknown
  readonly error: unknown
  readonly request?: Request
  readonly response?: Response
}

type Exports = Readonly<Record<string, unknown>>

/** The package kinds of an API. */
export const packageKinds = ['client', 'mocks', 'validators'] as const
export type PackageKind = (typeof packageKinds)[number]

/** The name of a generated package. */
export function packageName(api: string, kind: PackageKind): string {
  return `@cloud-kubeconfig/${api}-${kind}`
}

/** Imports the packages of an API by name, as they are built, from wherever a module in `root` would find them. */
export async function loadPackages(api: string, root: string = repositoryRoot): Promise<ApiPackages> {
  const [client, mocks, validators] = await Promise.all(packageKinds.map((kind) => load(api, kind, root)))
  const pick = <T>(exports: Exports | undefined, kind: PackageKind, name: string): T => {
    const found = exports?.[name]
    if (found === undefined) throw new Error(`${packageName(api, kind)} does not export ${name}`)
    return found as T
  }
  return {
    createClient: pick(client, 'client', `create${pascalCase(api)}Client`),
    operation: (functionName) => pick(client, 'client', functionName),
    handlers: pick(mocks, 'mocks', `${camelCase(api)}Handlers`),
    createMock: pick(mocks, 'mocks', `create${pascalCase(api)}Mock`),
    operationMock: (functionName) => pick(mocks, 'mocks', functionName),
    validators: pick(validators, 'validators', 'validators'),
    schemas: validators ?? {},
  }
}

async function load(api: string, kind: PackageKind, root: string): Promise<Exports> {
  const name = packageName(api, kind)
  return (await import(/* @vite-ignore */ pathToFileURL(resolvePackage(name, root)).href)) as Exports
}

function resolvePackage(name: string, root: string): string {
  try {
    return createRequire(join(root, 'package.json')).resolve(name)
  } catch (cause) {
    throw new Error(`Cannot find ${name}: run \`npm run generate\`, then \`npx turbo run build\``, { cause })
  }
}
