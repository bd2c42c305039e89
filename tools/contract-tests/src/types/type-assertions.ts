import type { ApiContract, OperationContract } from '../contract/contract.ts'
import { callTypeAssertions } from './call-assertions.ts'
import { componentAssertions } from './component-assertions.ts'
import { errorTypeAssertions } from './error-assertions.ts'
import { groupAssertions } from './group-assertions.ts'

/** One thing that must hold of the types, and the source that compiles exactly when it does. */
export interface TypeAssertion {
  /** Unique in its API. */
  readonly name: string
  readonly source: string
}

/** Derives assertions about one operation's types. */
export type OperationTypeAssertions = (operation: OperationContract, contract: ApiContract) => TypeAssertion[]

/** Everything that must hold of the types of an API's packages. */
export function typeAssertions(contract: ApiContract): TypeAssertion[] {
  return [
    ...componentAssertions(contract),
    ...contract.operations.flatMap((operation) =>
      [groupAssertions, errorTypeAssertions, callTypeAssertions].flatMap((derive) => derive(operation, contract)),
    ),
  ]
}
