import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../diagnostics/usage-error.ts'
import { repositoryFolder } from '../repository.ts'
import { helpText } from './help.ts'
import { parseArguments } from './parse-arguments.ts'

/** Exit codes, by whose fault it is. A faulty input is 1. https://man.freebsd.org/cgi/man.cgi?query=sysexits */
const EXIT = { usage: 2, bug: 70 } as const

/** Runs the command line, and gives the exit code; never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(argv)
  } catch (error) {
    return explain(error, argv.includes('--json'))
  }
}

async function run(argv: readonly string[]): Promise<number> {
  // `npm run generate` starts us in the repository; paths are meant from where the user is.
  const { npm_lifecycle_event: script, INIT_CWD: startedIn } = process.env
  if (script === 'generate' && startedIn) process.chdir(startedIn)
  const args = parseArguments(argv)
  if (args.help) {
    process.stdout.write(helpText)
    return 0
  }
  if (args.version) {
    process.stdout.write(`${ownVersion()}\n`)
    return 0
  }
  const { runCli } = await import('./run-cli.ts')
  return runCli(args)
}

function ownVersion(): string {
  return JSON.parse(readFileSync(join(repositoryFolder, 'tools/generator/package.json'), 'utf8')).version
}

function explain(error: unknown, json: boolean): number {
  const usage = error instanceof UsageError
  const message = error instanceof Error ? error.message : String(error)
  if (json) {
    process.stdout.write(`${JSON.stringify({ ok: false, fault: usage ? 'usage' : 'generator', message })}\n`)
  } else if (usage) {
    process.stderr.write(`${message}.\nSee --help.\n`)
  }
  if (usage) return EXIT.usage
  const stack = error instanceof Error ? error.stack : message
  process.stderr.write(`The generator has a bug; your documents are not at fault, and nothing was written.\n${stack}\n`)
  return EXIT.bug
}
