import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const root: string = fileURLToPath(new URL('../../..', import.meta.url))

export interface PublishablePackage {
  readonly name: string
  /** Absolute. */
  readonly folder: string
  /** Is there to be run: its README shows a shell, not code. */
  readonly isCommand: boolean
}

/** Every workspace that is not private: found, never listed. */
export function publishablePackages(): PublishablePackage[] {
  const { workspaces }: { workspaces: string[] } = readJson(join(root, 'package.json'))
  const patterns = workspaces.map((pattern) => `${pattern}/package.json`)
  return globSync(patterns, { cwd: root })
    .sort()
    .map((file) => ({ folder: join(root, dirname(file)), ...readJson<Manifest>(join(root, file)) }))
    .filter((manifest) => !manifest.private)
    .map(({ name, folder, bin }) => ({ name, folder, isCommand: bin !== undefined }))
}

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly bin?: unknown
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8'))
}
