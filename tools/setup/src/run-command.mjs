import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'

const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/** No tool of ours reports home or asks for a newer version of itself. */
const quiet = {
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
}

/**
 * Runs a command of the repository with its own binaries, the pinned Node among them, first on PATH. Signals reach it;
 * when one ends it, the same signal's status (128 + n) is returned.
 * @param {string} root
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} the exit status
 */
export function runCommand(root, command, args) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child
  // Before the command starts: a signal in between would end this process and leave the command behind.
  for (const signal of forwarded) {
    // A terminal sends Ctrl-C to the whole group: the child has it already.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child?.kill(signal)))
  }
  const env = {
    ...process.env,
    ...quiet,
    PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
  }
  const running = spawn(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' })
  child = running
  return new Promise((resolve, reject) => {
    running.on('error', (error) => reject(new Error(`Cannot run ${command}: ${error.message}`)))
    running.on('exit', (status, signal) => resolve(signal ? 128 + constants.signals[signal] : (status ?? 1)))
  })
}
