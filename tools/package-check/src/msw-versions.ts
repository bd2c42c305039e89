import { join } from 'node:path'
import { compare } from 'semver'
import { readJson, root } from './publishable-packages.ts'

export interface MswVersion {
  readonly version: string
  /** Range of Node versions it runs on. */
  readonly node: string
  readonly newest: boolean
}

interface Manifest {
  readonly version: string
  readonly engines: { readonly node: string }
}

/** The versions of MSW that mock-kit is tested with: its development dependencies `msw`, `msw-2-11` and so on, newest first. */
export function mswVersions(): MswVersion[] {
  const mockKit = readJson<{ devDependencies: object }>(join(root, 'packages/mock-kit/package.json'))
  return Object.keys(mockKit.devDependencies)
    .filter((name) => /^msw(-|$)/.test(name))
    .map((name) => readJson<Manifest>(join(root, 'node_modules', name, 'package.json')))
    .sort((a, b) => compare(b.version, a.version))
    .map(({ version, engines }, index) => ({ version, node: engines.node, newest: index === 0 }))
}
