import type { ObjectNode } from '../document/source.ts'

/** An operation as it stands in the document, before anything is settled. */
export interface RawOperation {
  /** Upper case, or as it is written where it is none of the common ones. */
  readonly method: string
  /** Where it stands in the engine document: the engines know no other methods than those of OpenAPI 3.1. */
  readonly engine: { readonly key: string; readonly method: string }
  /** The path's key in the document, fragment included. */
  readonly key: string
  /** The path on the wire. */
  readonly path: string
  /** Text after `#` in the key, where there is one. */
  readonly fragment?: string
  /** Query parameters written into the key (`/?Action=List`). */
  readonly query: Readonly<Record<string, string>>
  readonly node: ObjectNode
  /** Path item: `parameters` and `servers` for all of its operations. */
  readonly item: ObjectNode
}
