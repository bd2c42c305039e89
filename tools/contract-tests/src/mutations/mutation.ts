import type { ApiContract } from '../contract/contract.ts'
import type { PackageKind } from '../packages/load-packages.ts'
import type { FindEdit } from './syntax.ts'

/** One thing broken in a generated package. */
export interface Mutation {
  /** What is broken, in words; unique. */
  readonly name: string
  readonly kind: PackageKind
  /** Which files of the build: the program or its declarations. */
  readonly files: '.js' | '.d.ts'
  /** Where it can be done, as far as the document says; undefined: this document has no such thing. */
  readonly find: (contract: ApiContract) => FindEdit | undefined
}
