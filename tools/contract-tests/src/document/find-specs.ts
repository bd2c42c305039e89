import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const repositoryRoot: string = fileURLToPath(new URL('../../../../', import.meta.url))

/** A folder that holds an API's document. */
export interface SpecFolder {
  /** The folder's name, which is the API's id. */
  readonly id: string
  readonly file: string
}

/** Every `<folder>/<api>/openapi.yaml`. */
export function findSpecs(folder: string = join(repositoryRoot, 'specs')): SpecFolder[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ id: name, file: join(folder, name, 'openapi.yaml') }))
    .filter(({ file }) => existsSync(file))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
