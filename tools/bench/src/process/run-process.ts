import { spawnSync } from 'node:child_process'
import { root } from '../repository-root.ts'

/**
 * Runs what is needed before something can be measured, and waits for its end.
 * @returns what it printed
 * @throws Error when it fails, with what it printed
 */
export function runProcess(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  if (error || status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${error ?? stdout + stderr}`)
  return stdout
}
