import type { MockProperty } from '../descriptor.ts'
import { type NameTree, nameTree } from './name-tree.ts'
import type { NameValuePair } from './name-value-pairs.ts'
import { readScalar } from './read-scalar.ts'

/**
 * Reads the body that a request without JSON spreads over its parameters: `Name=a`, `Ids.0=b`, `Filters.0.Values.0=c`.
 * What cannot be read as its type stays text, so that the body's schema says what is wrong with it.
 */
export function readFlattened(
  pairs: readonly NameValuePair[],
  properties: Readonly<Record<string, MockProperty>> = {},
): unknown {
  return readMembers(
    nameTree(pairs, (name) => name.split('.')),
    properties,
  )
}

function readMembers({ branches }: NameTree, properties: Readonly<Record<string, MockProperty>>): unknown {
  return Object.fromEntries(
    [...branches].map(([name, branch]) => [
      name,
      readValue(branch, Object.hasOwn(properties, name) ? properties[name] : undefined),
    ]),
  )
}

function readValue(tree: NameTree, property: MockProperty | undefined): unknown {
  const { texts, branches } = tree
  if (branches.size === 0) return readText(texts[0] ?? '', property)
  const types = property?.types ?? ['array', 'object']
  const isList = types.includes('array') && [...branches.keys()].every((key) => /^\d+$/.test(key))
  if (!isList) return readMembers(tree, property?.properties ?? {})
  const items = [...branches].sort(([a], [b]) => Number(a) - Number(b))
  return items.map(([, item]) => readValue(item, property?.items))
}

/** Python's clients write `True`. */
function readText(text: string, property: MockProperty | undefined): unknown {
  const types = property?.types ?? ['string']
  const reading = readScalar(
    types.includes('boolean') && /^(?:true|false)$/i.test(text) ? text.toLowerCase() : text,
    types,
  )
  return 'value' in reading ? reading.value : text
}
