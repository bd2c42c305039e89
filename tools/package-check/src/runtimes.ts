import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npmInstall } from './npm-install.ts'
import { readJson, root } from './publishable-packages.ts'

/** Oldest supported line, the one between, and the one that the repository itself runs on. */
const older = ['20.20.2', '22.23.3']

export interface Runtime {
  readonly version: string
  /** Absolute path of its `node`. */
  readonly binary: string
}

/**
 * The Node versions that the packages must run on. The older ones are installed once into a folder of their own: as
 * dependencies of a workspace they would compete for node_modules/.bin/node.
 */
export async function nodeRuntimes(): Promise<Runtime[]> {
  const installed: Runtime[] = []
  for (const version of older) installed.push({ version, binary: await installNode(version) })
  const { version } = readJson<{ version: string }>(join(root, 'node_modules/node/package.json'))
  return [...installed, { version, binary: join(root, 'node_modules/node/bin/node') }]
}

async function installNode(version: string): Promise<string> {
  const folder = join(import.meta.dirname, '../.runtimes', version)
  const binary = join(folder, 'node_modules/node/bin/node')
  if (existsSync(binary)) return binary
  mkdirSync(folder, { recursive: true })
  // `allowScripts`: the install script puts the platform's binary into place; newer npm asks.
  const manifest = { private: true, dependencies: { node: version }, allowScripts: { node: true } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  await npmInstall(folder, [])
  return binary
}
