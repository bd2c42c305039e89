import type { OperationContract } from '../contract/contract.ts'
import type { LoadedApi } from '../wire/loaded-api.ts'

/** One thing that must hold, as plain data: tests run it, and so does the mutation proof. */
export interface ContractCase {
  readonly api: string
  /** What kind of promise it is about; the heading of its tests. */
  readonly group: string
  readonly name: string
  /** Ids of the coverage items that it proves when it passes. */
  readonly proves: readonly string[]
  /** Throws when it does not hold. */
  readonly run: () => Promise<void>
}

/** Derives cases for one operation. */
export type OperationCases = (api: LoadedApi, operation: OperationContract) => ContractCase[]

/** Derives cases for an API as a whole. */
export type ApiCases = (api: LoadedApi) => ContractCase[]

/** Makes the cases of one operation with what they have in common. */
export function caseMaker(
  operation: OperationContract,
  group: string,
): (name: string, proves: readonly string[], run: () => Promise<void>) => ContractCase {
  return (name, proves, run) => ({ api: operation.api, group: `${operation.id}: ${group}`, name, proves, run })
}
