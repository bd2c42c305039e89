/**
 * What `npm test` runs: every task of every package, then what needs all packages built, then the totals. Arguments go
 * to turbo (`npm test -- --filter=@cloud-kubeconfig/core --force`).
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './ensure-chromium.ts'
import { clearReports, printTotals, readTotals } from './test-totals.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '')
const turboArgs = process.argv.slice(2)

/**
 * The tasks of the second stage exercise whatever packages there are. turbo has no way to depend on all of them without
 * a list kept by hand, so they wait here until everything is built.
 */
const stages = [['lint', 'typecheck', 'build', 'check:generated', 'test'], ['test:packages']]

function turbo(tasks: readonly string[]): boolean {
  const args = ['run', ...tasks, '--output-logs=errors-only', '--continue=dependencies-successful', ...turboArgs]
  // npm's account of a failed script says nothing that the script has not said.
  const env = { ...process.env, npm_config_loglevel: 'silent' }
  const { status, error } = spawnSync('turbo', args, { cwd: root, stdio: 'inherit', env })
  if (error) process.stderr.write(`Cannot run turbo: ${error.message}\n`)
  return status === 0
}

/** In CI the tree is clean before the tests and must be so after them, untracked files included. */
function changedFiles(): string {
  if (!process.env.CI) return ''
  return spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).stdout ?? ''
}

const chromium = ensureChromium()
if (chromium) process.env.CHROMIUM_PATH = chromium
const before = changedFiles()
clearReports(root)
const passed = stages.every(turbo)
const after = changedFiles()
const totals = readTotals(root)
const clean = before === after
if (!clean) process.stderr.write(`The run changed the working tree:\n${after}`)
const complete = printTotals(totals, { expectAll: passed && turboArgs.length === 0 })
process.exitCode = passed && clean && complete ? 0 : 1
