import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkspaces } from './workspaces.mjs'

/**
 * @typedef {object} Missing
 * @property {'lockfile' | 'modules'} what lockfile: it lags behind a package.json; modules: node_modules lags behind it
 * @property {string} why one clause for a person
 */

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {string} [resolved]
 * @property {boolean} [link]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [dependencies]
 */

const dependencyFields = /** @type {const} */ ([
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
])

/**
 * What an install would change, or nothing. Compares package.json files with package-lock.json, and that with the
 * record of what is installed that npm itself keeps in node_modules, so that it holds whoever ran npm.
 * @param {string} root
 * @param {{ frozen: boolean }} options frozen: the lockfile is taken as it is (CI)
 * @returns {Missing | undefined}
 */
export function missingDependencies(root, { frozen }) {
  const wanted = readLock(join(root, 'package-lock.json'))
  if (!wanted) return { what: 'lockfile', why: 'there is no package-lock.json' }
  const stale = frozen ? undefined : staleWorkspace(root, wanted)
  if (stale !== undefined) return { what: 'lockfile', why: stale }

  const installed = readLock(join(root, 'node_modules/.package-lock.json'))
  if (!installed) return { what: 'modules', why: 'nothing is installed yet' }
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.includes('node_modules/') || isInstalled(entry, installed[path])) continue
    // A workspace that is gone, of which a frozen lockfile still knows.
    if (entry.link && !existsSync(join(root, entry.resolved ?? ''))) continue
    return { what: 'modules', why: `${path.split('node_modules/').at(-1)} is missing or outdated` }
  }
  if (!hasRuntime(root)) return { what: 'modules', why: 'the pinned Node is not unpacked' }
  return undefined
}

/**
 * The pinned Node is a binary that its package's install script puts into place.
 * @param {string} root
 */
export function hasRuntime(root) {
  return ['node', 'node.exe'].some((name) => existsSync(join(root, 'node_modules/node/bin', name)))
}

/**
 * @param {string} file
 * @returns {Record<string, LockEntry> | undefined}
 */
function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

/**
 * Optional packages are those of other platforms; npm leaves them out.
 * @param {LockEntry} wanted
 * @param {LockEntry | undefined} installed
 */
function isInstalled(wanted, installed) {
  if (!installed) return wanted.optional === true
  if (wanted.link) return installed.link === true && installed.resolved === wanted.resolved
  return installed.version === wanted.version && installed.integrity === wanted.integrity
}

/**
 * @param {string} root
 * @param {Record<string, LockEntry>} wanted
 * @returns {string | undefined} one clause for a person
 */
function staleWorkspace(root, wanted) {
  const workspaces = readWorkspaces(root)
  for (const [folder, manifest] of workspaces) {
    const entry = wanted[folder]
    if (entry && entry.version === manifest.version && dependencies(entry) === dependencies(manifest)) continue
    return `${folder ? `${folder}/` : ''}package.json is newer than package-lock.json`
  }
  const gone = Object.keys(wanted).find((path) => !path.includes('node_modules') && !workspaces.has(path))
  return gone === undefined ? undefined : `${gone} is gone`
}

/** @param {Partial<Record<typeof dependencyFields[number], Record<string, string>>>} manifest */
function dependencies(manifest) {
  return JSON.stringify(dependencyFields.map((field) => Object.entries(manifest[field] ?? {}).sort()))
}
