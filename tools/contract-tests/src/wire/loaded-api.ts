import type { ApiContract } from '../contract/contract.ts'
import { readContract } from '../contract/read-contract.ts'
import { findSpecs } from '../document/find-specs.ts'
import { type ApiPackages, loadPackages } from '../packages/load-packages.ts'

/** A document and the packages that must agree with it. */
export interface LoadedApi {
  readonly contract: ApiContract
  readonly packages: ApiPackages
}

/** Every API under `specs/`, in alphabetical order. */
export function loadApis(): Promise<LoadedApi[]> {
  return Promise.all(
    findSpecs().map(async (spec) => ({ contract: readContract(spec), packages: await loadPackages(spec.id) })),
  )
}
