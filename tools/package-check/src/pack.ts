import { join } from 'node:path'
import type { PublishablePackage } from './publishable-packages.ts'
import { root } from './publishable-packages.ts'
import { runOrThrow } from './run.ts'

export interface Tarball extends PublishablePackage {
  /** Absolute path of the `.tgz`. */
  readonly file: string
  /** What is in it, sorted. */
  readonly paths: readonly string[]
}

/** Packs the packages as `npm publish` would, into `destination`. */
export async function pack(packages: readonly PublishablePackage[], destination: string): Promise<Tarball[]> {
  const workspaces = packages.map(({ folder }) => `--workspace=${folder}`)
  const args = ['pack', '--json', '--ignore-scripts', `--pack-destination=${destination}`, ...workspaces]
  const { stdout } = await runOrThrow('npm', args, { cwd: root })
  const packed = readReport(stdout)
  return packages.map((one) => {
    const entry = packed.find(({ name }) => name === one.name)
    if (!entry) throw new Error(`npm packed no ${one.name}`)
    return { ...one, file: join(destination, entry.filename), paths: entry.files.map(({ path }) => path).sort() }
  })
}

interface Packed {
  readonly name: string
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

/** npm 10 and 11 print a list, later ones an object by package name. */
function readReport(json: string): readonly Packed[] {
  const report: readonly Packed[] | Record<string, Packed> = JSON.parse(json)
  return Array.isArray(report) ? report : Object.values(report)
}
