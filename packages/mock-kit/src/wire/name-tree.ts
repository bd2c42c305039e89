import type { NameValuePair } from './name-value-pairs.ts'

/** Texts by the keys that a compound name is cut into: `Tag.1.Key=a` is the text `a` in the branch `Tag`, `1`, `Key`. */
export interface NameTree {
  readonly texts: string[]
  readonly branches: Map<string, NameTree>
}

/** Deeper names are not read: no document needs them, and a hostile request may not exhaust the stack. */
const DEEPEST = 32

/** Grows the tree of all pairs whose name `keysOf` can cut; `undefined` leaves a pair out. */
export function nameTree(
  pairs: readonly NameValuePair[],
  keysOf: (name: string) => readonly string[] | undefined,
): NameTree {
  const root: NameTree = { texts: [], branches: new Map() }
  for (const { name, value } of pairs) {
    const keys = keysOf(name)
    if (keys && keys.length <= DEEPEST) branchAt(root, keys).texts.push(value)
  }
  return root
}

function branchAt(root: NameTree, keys: readonly string[]): NameTree {
  let current = root
  for (const key of keys) {
    const next = current.branches.get(key) ?? { texts: [], branches: new Map() }
    current.branches.set(key, next)
    current = next
  }
  return current
}
