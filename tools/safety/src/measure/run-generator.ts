import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a whole process came to. */
export interface MeasuredRun {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** Seconds of processor time; undefined where it was killed. */
  readonly cpu?: number
  /** The most memory it had, in bytes; undefined where it was killed. */
  readonly memory?: number
}

const cli = fileURLToPath(new URL('../../../generator/src/cli.ts', import.meta.url))
const reportUsage = fileURLToPath(new URL('report-usage.mjs', import.meta.url))

/** Runs the generator's command line in a folder, as a process of its own, at most so many seconds. */
export function runGenerator(args: readonly string[], cwd: string, seconds = 300): MeasuredRun {
  const usage = join(tmpdir(), `safety-usage-${process.pid}`)
  const { FORCE_COLOR: _color, npm_lifecycle_event: _script, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', reportUsage, cli, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    timeout: seconds * 1000,
    env: { ...env, NO_COLOR: '1', SAFETY_USAGE: usage },
  })
  return { status, stdout, stderr, ...readUsage(usage) }
}

function readUsage(file: string): Pick<MeasuredRun, 'cpu' | 'memory'> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  } finally {
    rmSync(file, { force: true })
  }
}
