/** Breaks every generated package in every way there is, and prints what caught it. Fails when something was not caught. */
import { readContract } from '../contract/read-contract.ts'
import { printTable } from '../coverage/print-table.ts'
import { findSpecs } from '../document/find-specs.ts'
import { allMutations } from './all-mutations.ts'
import { catchMutation, firstFailureUnchanged, type MutationOutcome } from './catch-mutation.ts'
import { findMutation } from './mutate-packages.ts'

const outcomes: MutationOutcome[] = []
for (const contract of findSpecs().map(readContract)) {
  const red = await firstFailureUnchanged(contract)
  if (red !== undefined) throw new Error(`${contract.id} is red without any mutation: ${red}`)
  for (const mutation of allMutations) {
    const place = findMutation(contract, mutation)
    if (place) outcomes.push(await catchMutation(place))
  }
}
const rows = outcomes.map(({ api, mutation, change, caughtBy }) => [
  `${api} ${mutation.kind} ${mutation.files}`,
  mutation.name,
  change,
  caughtBy ?? 'NOT CAUGHT',
])
process.stdout.write(`${printTable([['package', 'broken', 'change', 'caught by'], ...rows])}\n`)
const missed = outcomes.filter(({ caughtBy }) => caughtBy === undefined)
process.stdout.write(`\n${outcomes.length} mutations, ${outcomes.length - missed.length} caught\n`)
process.exitCode = missed.length === 0 && outcomes.length > 0 ? 0 : 1
