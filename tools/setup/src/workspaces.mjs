import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} [version]
 * @property {boolean} [private]
 * @property {string[]} [workspaces]
 * @property {Record<string, string>} [scripts]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * Every package.json of the repository by its folder, `''` for the root.
 * @param {string} root
 * @returns {Map<string, Manifest>}
 */
export function readWorkspaces(root) {
  const manifest = readManifest(root, '')
  if (!manifest) throw new Error(`No package.json in ${root}: is this the repository's root?`)
  const found = new Map([['', manifest]])
  for (const pattern of manifest.workspaces ?? []) {
    for (const folder of expand(root, pattern.split('/'))) {
      const workspace = readManifest(root, folder)
      if (workspace) found.set(folder, workspace)
    }
  }
  return found
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {Manifest | undefined}
 */
function readManifest(root, folder) {
  const file = join(root, folder, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/**
 * Folders that match a pattern whose only wildcard is a whole `*` segment.
 * @param {string} root
 * @param {string[]} segments
 * @param {string} [base]
 * @returns {string[]}
 */
function expand(root, [segment, ...rest], base = '') {
  if (segment === undefined) return [base]
  const names = segment === '*' ? subfolders(join(root, base)) : [segment]
  return names.flatMap((name) => expand(root, rest, base ? `${base}/${name}` : name))
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function subfolders(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => entry.name)
    .sort()
}
