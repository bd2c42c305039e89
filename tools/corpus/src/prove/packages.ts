import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Client, ClientOptions, OperationValidators } from '@cloud-kubeconfig/core'
import type { Model } from '@cloud-kubeconfig/generator/model'
import type { ApiMock, MockOptions, OperationMock } from '@cloud-kubeconfig/mock-kit'

/** What a generated function resolves to, seen from outside its types. */
export interface CallResult {
  readonly data: unknown
  readonly error: unknown
}

/** What the packages of a document export, found by the names that a user would write. */
export interface Packages {
  readonly createClient: (options: ClientOptions) => Client
  readonly createMock: (options: MockOptions) => ApiMock
  readonly call: (functionName: string) => ((options: object) => Promise<CallResult>) | undefined
  readonly mock: (functionName: string) => OperationMock | undefined
  readonly validators: Readonly<Record<string, OperationValidators>>
}

type Exports = Readonly<Record<string, unknown>>

/** Imports the built packages of a document, as a module in the folder would. */
export async function importPackages({ id, pascalName }: Model, folder: string): Promise<Packages> {
  const require = createRequire(join(folder, 'package.json'))
  const load = async (artefact: string): Promise<Exports> =>
    (await import(pathToFileURL(require.resolve(`@cloud-kubeconfig/${id}-${artefact}`)).href)) as Exports
  const client = await load('client')
  const mocks = await load('mocks')
  const { validators } = await load('validators')
  return {
    createClient: client[`create${pascalName}Client`] as Packages['createClient'],
    createMock: mocks[`create${pascalName}Mock`] as Packages['createMock'],
    call: (name) => client[name] as ReturnType<Packages['call']>,
    mock: (name) => mocks[name] as OperationMock | undefined,
    validators: validators as Packages['validators'],
  }
}
