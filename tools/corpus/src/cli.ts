#!/usr/bin/env node
/** `npm run corpus -- DIR [--json]`: runs everything on every OpenAPI document of a folder. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findDocuments } from './find-documents.ts'
import { run } from './project/run-process.ts'
import { printProblems } from './report/print-problems.ts'
import { printTable } from './report/print-table.ts'
import { createProgress } from './report/progress.ts'
import { root } from './repository-root.ts'
import { runCorpus } from './run-corpus.ts'

const usage = `Usage: npm run corpus -- DIR [--json]

Generates, bundles, type-checks and proves every OpenAPI document below DIR: the mock of every operation answers, the
answer passes its validator, the client reads it back, and every documented status is reached. Exit 1 when anything
is not proved.
`

async function main(argv: readonly string[]): Promise<number> {
  const options = { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } } as const
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options })
  const [folder] = positionals
  if (values.help || folder === undefined || positionals.length > 1) {
    process.stdout.write(usage)
    return values.help ? 0 : 2
  }
  const documents = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? findDocuments(resolve(folder)) : []
  if (documents.length === 0) {
    process.stderr.write(`${folder}: there is no OpenAPI document\n`)
    return 2
  }
  const progress = createProgress(documents, process.stderr)
  progress.show(undefined, 'build the runtime')
  await buildRuntime()
  const results = await runCorpus(documents, { onStep: progress.show })
  progress.clear()
  process.stdout.write(
    values.json ? `${JSON.stringify(results, undefined, 2)}\n` : printTable(results) + printProblems(results),
  )
  return results.every(({ problems }) => problems.length === 0) ? 0 : 1
}

/** What generated packages import. */
async function buildRuntime(): Promise<void> {
  const args = ['run', 'build', '--filter=@cloud-kubeconfig/mock-kit', '--output-logs=errors-only']
  const { status, stdout, stderr } = await run('turbo', args, root)
  if (status !== 0) throw new Error(`The runtime cannot be built:\n${stdout}${stderr}`)
}

process.exitCode = await main(process.argv.slice(2))
