/** Lints specs: `node src/cli.ts FOLDER_OR_FILE…`; a folder stands for every `<api>/openapi.yaml` in it. Exit 1 when a rule is broken. */
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { lint } from './lint.ts'
import { printProblem } from './print-problem.ts'

const files = process.argv
  .slice(2)
  .flatMap((path) => (statSync(path).isDirectory() ? globSync(join(path, '*/openapi.yaml')).sort() : [path]))

if (files.length === 0) {
  process.stderr.write('usage: node src/cli.ts FOLDER_OR_FILE…\n')
  process.exitCode = 2
} else {
  const problems = await lint(files)
  for (const problem of problems) process.stdout.write(printProblem(problem))
  process.stdout.write(`${files.length} specs, ${problems.length} problems\n`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
