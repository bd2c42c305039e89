import { join } from 'node:path'
import { readJson, root } from './publishable-packages.ts'

export interface MswVersion {
  readonly version: string
  /** Range of Node versions it runs on. */
  readonly node: string
}

interface Manifest {
  readonly version: string
  readonly engines: { readonly node: string }
}

/** The versions of MSW that mock-kit is tested with: its development dependencies under `msw`, `msw-2-11` and so on. */
export function mswVersions(): MswVersion[] {
  const mockKit = readJson<{ devDependencies: object }>(join(root, 'packages/mock-kit/package.json'))
  return Object.keys(mockKit.devDependencies)
    .filter((name) => /^msw(-|$)/.test(name))
    .map((name) => readJson<Manifest>(join(root, 'node_modules', name, 'package.json')))
    .map(({ version, engines }) => ({ version, node: engines.node }))
}
