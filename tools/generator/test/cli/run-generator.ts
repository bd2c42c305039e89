import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

const cli = join(import.meta.dirname, '../../src/cli.ts')

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface RunOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly node?: readonly string[]
}

// A test runner's own colours and npm's idea of the script are not the command's.
const { FORCE_COLOR: _color, NO_COLOR: _noColor, npm_lifecycle_event: _script, ...inherited } = process.env

/** Runs the command line as a user would, in a folder. */
export function runGenerator(args: readonly string[], { cwd, env, node = [] }: RunOptions): Run {
  const options = { cwd, encoding: 'utf8', env: { ...inherited, ...env } } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, cli, ...args], options)
  return { status, stdout, stderr }
}

/** A command that is still running. */
export interface Running {
  readonly child: ChildProcess
  /** Waits for a text on either output, and gives what was printed up to it. */
  until(text: string): Promise<string>
  readonly exited: Promise<number | null>
}

/** Starts the command line and leaves it running. */
export function startGenerator(args: readonly string[], cwd: string): Running {
  const child = spawn(process.execPath, [cli, ...args], { cwd, env: inherited })
  let output = ''
  let onOutput = (): void => {}
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      onOutput()
    })
  }
  const exited = new Promise<number | null>((resolve) => child.on('exit', (status) => resolve(status)))
  const until = (text: string): Promise<string> =>
    new Promise((resolve) => {
      onOutput = () => {
        const end = output.indexOf(text)
        if (end === -1) return
        const seen = output.slice(0, end + text.length)
        output = output.slice(end + text.length)
        resolve(seen)
      }
      onOutput()
    })
  return { child, until, exited }
}
