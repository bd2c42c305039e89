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

function installNode(version: string): Promise<string> {
  return install('node', version, 'node_modules/node/bin/node')
}

/** Installs a runtime from npm, where it is not there yet. */
async function install(name: string, version: string, path: string): Promise<string> {
  const folder = join(import.meta.dirname, '../.runtimes', name === 'node' ? version : `${name}-${version}`)
  const binary = join(folder, path)
  if (existsSync(binary)) return binary
  mkdirSync(folder, { recursive: true })
  // `allowScripts`: the install script puts the platform's binary into place; newer npm asks.
  const manifest = { private: true, dependencies: { [name]: version }, allowScripts: { [name]: true } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  await npmInstall(folder, [])
  return binary
}

/** A runtime that is not Node, and what comes before the file that it shall run. */
export interface OtherRuntime {
  readonly name: string
  readonly command: () => Promise<string>
  readonly args: readonly string[]
}

/** Deno and Bun, 150 MB together, which are installed when somebody asks for them. */
export const otherRuntimes: readonly OtherRuntime[] = [
  { name: 'Deno 2.9.6', command: () => install('deno', '2.9.6', 'node_modules/.bin/deno'), args: ['run', '-A'] },
  { name: 'Bun 1.4.5', command: () => install('bun', '1.4.5', 'node_modules/.bin/bun'), args: [] },
]
