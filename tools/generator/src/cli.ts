#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { helpText } from './cli/help.ts'
import { parseArguments } from './cli/parse-arguments.ts'
import { UsageError } from './diagnostics/usage-error.ts'

/** Exit codes, by whose fault it is. https://man.freebsd.org/cgi/man.cgi?query=sysexits */
const EXIT = { usage: 2, bug: 70 } as const

async function main(argv: readonly string[]): Promise<number> {
  // `npm run generate` starts us in the repository; paths are meant from where the user is.
  const { npm_lifecycle_event: script, INIT_CWD: startedIn } = process.env
  if (script === 'generate' && startedIn) process.chdir(startedIn)
  const args = parseArguments(argv)
  if (args.help) process.stdout.write(helpText)
  else if (args.version) process.stdout.write(`${ownVersion()}\n`)
  else {
    const { runCli } = await import('./cli/run-cli.ts')
    return runCli(args)
  }
  return 0
}

function ownVersion(): string {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')).version
}

function explain(error: unknown, json: boolean): number {
  const usage = error instanceof UsageError
  const message = error instanceof Error ? error.message : String(error)
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, fault: usage ? 'usage' : 'generator', message })}\n`)
  else if (usage) process.stderr.write(`${message}.\nSee --help.\n`)
  if (usage) return EXIT.usage
  const stack = error instanceof Error ? error.stack : message
  process.stderr.write(`The generator has a bug; your documents are not at fault, and nothing was written.\n${stack}\n`)
  return EXIT.bug
}

const argv = process.argv.slice(2)
try {
  process.exitCode = await main(argv)
} catch (error) {
  process.exitCode = explain(error, argv.includes('--json'))
}
