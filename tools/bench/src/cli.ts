/** `npm run bench`: `--help` says what it does. */
import type { BenchOptions } from './bench-options.ts'
import { findDocuments } from './documents/find-documents.ts'
import { createWorkplaces } from './generators/workplaces.ts'
import { type BenchRequest, helpText, parseArguments } from './parse-arguments.ts'
import type { Part, PartResult } from './parts/part.ts'
import { runProcess } from './process/run-process.ts'
import { printReadme } from './report/print-readme.ts'
import { createProgress } from './report/progress.ts'
import { printSection } from './report/section.ts'

const progress = createProgress(process.stderr)

async function main(args: readonly string[]): Promise<number> {
  try {
    const request = parseArguments(args)
    if (request.isHelp) process.stdout.write(helpText)
    if (request.isHelp) return 0
    // Before anything is measured: nobody should wait to hear of a wrong path.
    const documents = findDocuments(request.documents)
    return await measure(request, { ...request, documents }).catch((error) => fail(error, 1))
  } catch (error) {
    return fail(error, 2)
  }
}

function fail(error: unknown, status: number): number {
  progress.clear()
  const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.message}` : ''
  process.stderr.write(`${error instanceof Error ? error.message : error}${cause}\n`)
  return status
}

async function measure({ parts, isJson, isReadme }: BenchRequest, options: BenchOptions): Promise<number> {
  progress.show('build what is measured')
  build()
  const workplaces = createWorkplaces()
  const results: [Part, PartResult][] = []
  try {
    for (const part of parts) {
      const result = await part.measure({ options, workplaces, progress })
      results.push([part, result])
      progress.clear()
      if (!isJson && !isReadme) process.stdout.write(result.sections.map(printSection).join(''))
    }
  } finally {
    workplaces.remove()
  }
  const figures = Object.fromEntries(results.map(([{ name }, result]) => [name, result.figures]))
  if (isJson) process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`)
  const shares = results.map(([, { readme }]) => readme)
  if (isReadme) process.stdout.write(printReadme(shares))
  return 0
}

function build(): void {
  const filters = ['@cloud-kubeconfig/bench^...', '@cloud-kubeconfig/mock-kit', './packages/generated/*/client']
  runProcess('turbo', ['run', 'build', ...filters.map((filter) => `--filter=${filter}`), '--output-logs=errors-only'])
}

process.exitCode = await main(process.argv.slice(2))
