#!/usr/bin/env node
/**
 * `node tools/setup/with-dependencies.mjs COMMAND [ARGUMENT …]`: installs what package-lock.json asks for and
 * node_modules lacks, then runs the command with node_modules/.bin first on PATH.
 *
 * Runs before anything is installed, on whichever Node is there: plain JavaScript, no dependency.
 */
import { fileURLToPath } from 'node:url'
import { installDependencies } from './src/install-dependencies.mjs'
import { runCommand } from './src/run-command.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
const [command, ...args] = process.argv.slice(2)

if (!command) {
  process.stderr.write('Say which command to run: node tools/setup/with-dependencies.mjs COMMAND [ARGUMENT …]\n')
  process.exit(2)
}

try {
  await installDependencies(root)
  const status = await runCommand(root, command, args)
  // The command may have written new packages (generate) that are to be linked.
  if (status === 0) await installDependencies(root)
  process.exitCode = status
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
