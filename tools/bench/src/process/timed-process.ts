import { spawnSync } from 'node:child_process'
import { root } from '../repository-root.ts'

/**
 * Milliseconds from the start of a process to its end, its own start-up included: what a person waits for.
 * @throws Error when it fails, with what it printed
 */
export function timeProcess(command: string, args: readonly string[]): number {
  const started = performance.now()
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  const elapsed = performance.now() - started
  if (error || status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${error ?? stdout + stderr}`)
  return elapsed
}
