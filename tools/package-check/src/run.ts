import { spawn } from 'node:child_process'
import { delimiter, dirname } from 'node:path'

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  /** Both streams, as a terminal shows them. */
  readonly output: string
}

/** Runs a command to its end; what it printed is kept, not shown. */
export function run(command: string, args: readonly string[], { cwd }: { cwd: string }): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: environment(command) })
    let stdout = ''
    let output = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, output }))
  })
}

/** Like {@link run}, for what must succeed before anything can be checked. */
export async function runOrThrow(command: string, args: readonly string[], options: { cwd: string }): Promise<Outcome> {
  const outcome = await run(command, args, options)
  if (outcome.status !== 0) throw new Error(`${[command, ...args].join(' ')} failed:\n${outcome.output}`)
  return outcome
}

/** A runtime that is given by its path is also the one its children find. Options of the test runner stay here. */
function environment(command: string): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env
  return command.includes('/') ? { ...env, PATH: `${dirname(command)}${delimiter}${env.PATH ?? ''}` } : env
}
