import type { MutableObject } from '../mutable-json.ts'
import type { KindName } from './kind-name.ts'

/** A place in a document that refers to another: a `$ref`, or an entry of a discriminator's mapping. */
export interface Reference {
  /** The object that holds the reference, to rewrite it in place. */
  readonly holder: MutableObject
  /** `$ref`, or the mapping's key. */
  readonly key: string
  readonly target: string
  /** What the reference must lead to. */
  readonly kind: KindName
  /** Whether it stands for a whole map of such things. */
  readonly map?: true
  /** Tokens of the holder. */
  readonly path: readonly string[]
}
