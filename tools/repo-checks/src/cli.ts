/** Checks the whole repository against every rule; all problems are printed, exit 1 when there is one. */
import { fileURLToPath } from 'node:url'
import { readRepository } from './read-repository.ts'
import { allRules } from './rules/all-rules.ts'
import { describeSizes } from './rules/size-ceilings.ts'

const repository = readRepository(fileURLToPath(new URL('../../..', import.meta.url)))
let problems = 0
for (const { name, check } of allRules) {
  for (const { path, line, message } of check(repository)) {
    problems++
    process.stdout.write(`${path}${line === undefined ? '' : `:${line}`}  ${message}  [${name}]\n`)
  }
}
process.stdout.write(`${describeSizes(repository)}\n`)
process.stdout.write(`${allRules.length} rules, ${repository.files.length} files, ${problems} problems\n`)
process.exitCode = problems > 0 ? 1 : 0
