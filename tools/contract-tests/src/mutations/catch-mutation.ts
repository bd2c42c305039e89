import type { ContractCase } from '../cases/contract-case.ts'
import { deriveAllCases } from '../cases/derive-cases.ts'
import type { ApiContract } from '../contract/contract.ts'
import { loadPackages } from '../packages/load-packages.ts'
import { createPackageRoot } from '../packages/package-root.ts'
import { typeCases } from '../types/type-cases.ts'
import { type MutationPlace, mutatePackages } from './mutate-packages.ts'
import type { Mutation } from './mutation.ts'

/** What became of a mutation. */
export interface MutationOutcome {
  readonly api: string
  readonly mutation: Mutation
  readonly change: string
  /** The first case that failed; absent: none did. */
  readonly caughtBy?: string
}

/** Breaks a copy of an API's packages and runs its cases until one fails. */
export async function catchMutation(place: MutationPlace): Promise<MutationOutcome> {
  const { contract, mutation } = place
  const mutated = mutatePackages(place)
  try {
    const caughtBy = await firstFailure(contract, mutated.folder, [mutation.files])
    return { api: contract.id, mutation, change: mutated.change, ...(caughtBy !== undefined && { caughtBy }) }
  } finally {
    mutated.remove()
  }
}

/** The first case that fails with an unchanged copy; none should, or a mutation could be caught by mistake. */
export async function firstFailureUnchanged(contract: ApiContract): Promise<string | undefined> {
  const root = createPackageRoot(contract.id, { copy: true })
  try {
    return await firstFailure(contract, root.folder, ['.js', '.d.ts'])
  } finally {
    root.remove()
  }
}

async function firstFailure(
  contract: ApiContract,
  folder: string,
  files: readonly Mutation['files'][],
): Promise<string | undefined> {
  let cases: ContractCase[]
  try {
    cases = [
      ...(files.includes('.d.ts') ? typeCases(contract, folder) : []),
      ...(files.includes('.js') ? deriveAllCases({ contract, packages: await loadPackages(contract.id, folder) }) : []),
    ]
  } catch (error) {
    return `loading: ${String(error)}`
  }
  for (const { group, name, run } of cases) {
    try {
      await run()
    } catch {
      return `${group} › ${name}`
    }
  }
  return undefined
}
