import { describe, expect, test } from 'vitest'
import { readContract } from '../src/contract/read-contract.ts'
import { findSpecs } from '../src/document/find-specs.ts'
import { allMutations } from '../src/mutations/all-mutations.ts'
import { catchMutation, firstFailureUnchanged } from '../src/mutations/catch-mutation.ts'
import { findMutation } from '../src/mutations/mutate-packages.ts'

const contracts = findSpecs().map(readContract)

describe('an unchanged copy is green', () => {
  for (const contract of contracts) {
    test(contract.id, async () => {
      expect(await firstFailureUnchanged(contract)).toBeUndefined()
    })
  }
})

// Each mutation once, in turn in every API that has such a thing; `npm run mutations` does all of them in all APIs.
describe('a package with one thing broken is red', () => {
  for (const [index, mutation] of allMutations.entries()) {
    const places = contracts.map((contract) => findMutation(contract, mutation)).filter((place) => place !== undefined)
    const place = places[index % places.length]
    test(`${mutation.kind}: ${mutation.name}`, async () => {
      if (!place) throw new Error('no API has such a thing; the mutation looks for it in the wrong place')
      expect(await catchMutation(place)).toHaveProperty('caughtBy')
    })
  }
})
