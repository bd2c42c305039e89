import type { ContractCase } from '../cases/contract-case.ts'
import { deriveAllCases } from '../cases/derive-cases.ts'
import type { ApiContract } from '../contract/contract.ts'
import { loadPackages } from '../packages/load-packages.ts'
import { typeCases } from '../types/type-cases.ts'
import { mutatePackages } from './mutate-packages.ts'
import type { Mutation } from './mutation.ts'

/** What became of a mutation. */
export interface MutationOutcome {
  readonly api: string
  readonly mutation: Mutation
  readonly change: string
  /** The first case that failed; absent: none did. */
  readonly caughtBy?: string
}

/** Breaks a copy of an API's packages and runs its cases until one fails; undefined where there is nothing to break. */
export async function catchMutation(contract: ApiContract, mutation: Mutation): Promise<MutationOutcome | undefined> {
  const mutated = mutatePackages(contract, mutation)
  if (!mutated) return undefined
  try {
    const caughtBy = await firstFailure(contract, mutation, mutated.folder)
    return { api: contract.id, mutation, change: mutated.change, ...(caughtBy !== undefined && { caughtBy }) }
  } finally {
    mutated.remove()
  }
}

async function firstFailure(contract: ApiContract, { files }: Mutation, folder: string): Promise<string | undefined> {
  let cases: ContractCase[]
  try {
    cases =
      files === '.d.ts'
        ? typeCases(contract, folder)
        : deriveAllCases({ contract, packages: await loadPackages(contract.id, folder) })
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
