/** Breaks every generated package in every way there is, and prints what caught it. Fails when something was not caught. */
import { readContract } from '../contract/read-contract.ts'
import { printTable } from '../coverage/judge-coverage.ts'
import { findSpecs } from '../document/find-specs.ts'
import { allMutations } from './all-mutations.ts'
import { catchMutation, type MutationOutcome } from './catch-mutation.ts'

const outcomes: MutationOutcome[] = []
for (const contract of findSpecs().map(readContract)) {
  for (const mutation of allMutations) {
    const outcome = await catchMutation(contract, mutation)
    if (outcome) outcomes.push(outcome)
  }
}
const rows = outcomes.map(({ api, mutation, change, caughtBy }) => [
  `${api} ${mutation.kind}`,
  mutation.name,
  change,
  caughtBy ?? 'NOT CAUGHT',
])
process.stdout.write(`${printTable([['package', 'broken', 'change', 'caught by'], ...rows])}\n`)
const missed = outcomes.filter(({ caughtBy }) => caughtBy === undefined)
process.stdout.write(`\n${outcomes.length} mutations, ${outcomes.length - missed.length} caught\n`)
process.exitCode = missed.length === 0 && outcomes.length > 0 ? 0 : 1
