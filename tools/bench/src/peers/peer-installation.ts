import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runProcess } from '../process/run-process.ts'
import { root } from '../repository-root.ts'

const manifests = join(root, 'tools/bench/peers')
const installations = join(root, 'node_modules/.cache/bench-peers')

/**
 * Installs a peer from the registry, on the first run: what only a comparison needs and nobody's `npm ci` should carry,
 * from a lockfile of its own and apart from all others.
 * @param id a folder of `tools/bench/peers`
 * @returns absolute path of its `node_modules`
 * @throws Error when that fails, without a network for instance
 */
export function installPeer(id: string): string {
  const folder = join(installations, id)
  const modules = join(folder, 'node_modules')
  const [wanted, installed] = [join(manifests, id, 'package-lock.json'), join(folder, 'installed-lock.json')]
  if (existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(wanted, 'utf8')) return modules
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(manifests, id, name), join(folder, name))
  try {
    runProcess('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'])
  } catch (error) {
    throw new Error(`"${id}" cannot be installed to compare with; that needs npm and its registry.`, { cause: error })
  }
  copyFileSync(wanted, installed)
  return modules
}

/** The version of a package that a peer is installed with. */
export function peerVersion(id: string, name: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(manifests, id, 'package.json'), 'utf8'))
  return dependencies[name]
}
