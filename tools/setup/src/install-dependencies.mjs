import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { hasRuntime, missingDependencies } from './missing-dependencies.mjs'
import { withLock } from './with-lock.mjs'

/**
 * Brings node_modules up to package-lock.json when it is behind, and the lockfile up to the package.json files when it
 * is behind those (a new API's packages are new workspaces). Says so in one line; says nothing when nothing is to do.
 * @param {string} root
 * @throws when npm fails, with npm's own words above
 */
export async function installDependencies(root) {
  // In CI the committed lockfile is the truth: `npm ci` refuses one that lags behind and says how.
  const frozen = Boolean(process.env.CI)
  if (!missingDependencies(root, { frozen })) return
  await withLock(join(root, '.setup-lock'), () => {
    // Whoever held the lock before may have done it.
    const missing = missingDependencies(root, { frozen })
    if (!missing) return
    const subcommand = missing.what === 'lockfile' && !frozen ? 'install' : 'ci'
    process.stderr.write(`Installing dependencies (${missing.why}): npm ${subcommand} …\n`)
    const started = Date.now()
    npm(root, [subcommand])
    if (!hasRuntime(root)) npm(root, ['rebuild', 'node', '--ignore-scripts=false'])
    if (!hasRuntime(root)) {
      throw new Error(
        'The pinned Node was not unpacked: npm skipped the install script of the package "node".\n' +
          'Allow it (npm config: ignore-scripts=false) and try again.',
      )
    }
    process.stderr.write(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s.\n`)
  })
}

/**
 * @param {string} root
 * @param {string[]} args
 */
function npm(root, args) {
  // npm_execpath is the npm that runs this script: no other needs to be on PATH.
  const execPath = process.env.npm_execpath
  const own = execPath && /npm-cli\.c?js$/.test(execPath) ? execPath : undefined
  const [command, ...before] = own ? [process.execPath, own] : ['npm']
  const { status, error } = spawnSync(/** @type {string} */ (command), [...before, ...args, '--loglevel=error'], {
    cwd: root,
    // npm's summary is of no use here; what goes wrong comes on stderr.
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: !own && process.platform === 'win32',
  })
  if (error || status !== 0) {
    throw new Error(`npm ${args.join(' ')} failed${error ? ` (${error.message})` : ''}; its own words are above.`)
  }
}
