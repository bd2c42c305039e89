import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './repository-root.ts'
import { timeProcess } from './timed-process.ts'

/** What only a comparison needs, and nobody's `npm ci` should carry. */
const peers: Readonly<Record<string, string>> = { '@stoplight/prism-cli': '5.16.0' }

const folder = join(root, 'node_modules/.cache/bench-peers')

/** Folder of a peer, installed from the registry on the first run. */
export function peerFolder(name: string): string {
  const manifest = join(folder, 'package.json')
  const wanted = JSON.stringify({ private: true, dependencies: peers })
  const path = join(folder, 'node_modules', name)
  if (existsSync(path) && readFileSync(manifest, 'utf8') === wanted) return path
  mkdirSync(folder, { recursive: true })
  writeFileSync(manifest, wanted)
  timeProcess('npm', [
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
  ])
  return path
}

/** A peer with its version, as the tables name it. */
export function peerName(name: string): string {
  return `${name} ${peers[name]}`
}
