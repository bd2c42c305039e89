import { clientMutations } from './client-mutations.ts'
import { mockMutations } from './mock-mutations.ts'
import type { Mutation } from './mutation.ts'
import { typeMutations } from './type-mutations.ts'
import { validatorMutations } from './validator-mutations.ts'

/** Everything that can be broken. */
export const allMutations: readonly Mutation[] = [
  ...clientMutations,
  ...mockMutations,
  ...validatorMutations,
  ...typeMutations,
]
