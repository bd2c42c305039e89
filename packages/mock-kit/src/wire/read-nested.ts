import type { MockParameter, WireType } from '../descriptor.ts'
import { type NameTree, nameTree } from './name-tree.ts'
import type { NameValuePair } from './name-value-pairs.ts'
import { memberTypes } from './read-delimited.ts'
import { combineReadings, type Reading, readScalar } from './read-scalar.ts'

/**
 * Reads a value that is spread over several names: `filter[name]=a`, `ids[]=1` (`deepObject`) or `Tag.1.Key=a`,
 * `Tag.1.Value=b` (`flattened`; the vendors count from 0 or from 1). `undefined` where no name begins so.
 */
export function readNested(parameter: MockParameter, pairs: readonly NameValuePair[]): Reading | undefined {
  const keysOf = parameter.style === 'flattened' ? flattenedKeys : bracketKeys
  const root = nameTree(pairs, (name) => keysOf(name, parameter.name))
  if (root.texts.length === 0 && root.branches.size === 0) return undefined
  return readBranch(root, parameter.types, parameter)
}

/** `parameter` is given at the top only: a descriptor describes one level of members. */
function readBranch(branch: NameTree, types: readonly WireType[], parameter?: MockParameter): Reading {
  const entries = [...branch.branches]
  const isArray = entries.every(([key]) => /^\d*$/.test(key)) && (types.includes('array') || !types.includes('object'))
  if (entries.length === 0) return readTexts(branch.texts, types, parameter)
  if (isArray) {
    const items = entries
      .sort(([a], [b]) => Number(a) - Number(b))
      .flatMap(([, item]) => (item.branches.size > 0 ? [item] : item.texts.map((text) => ({ ...item, texts: [text] }))))
      .map((item) => readBranch(item, parameter?.items ?? []))
    return combineReadings(items, (values) => values)
  }
  const members = entries.map(([key, member]) => readBranch(member, parameter ? memberTypes(parameter, key) : []))
  return combineReadings(members, (values) =>
    Object.fromEntries(entries.map(([key], index) => [key, values[index]] as const)),
  )
}

function readTexts(texts: readonly string[], types: readonly WireType[], parameter?: MockParameter): Reading {
  if (!types.includes('array')) return readScalar(texts[0] ?? '', types)
  const items = texts.map((text) => readScalar(text, parameter?.items ?? []))
  return combineReadings(items, (values) => values)
}

function flattenedKeys(name: string, parameter: string): string[] | undefined {
  if (name === parameter) return []
  return name.startsWith(`${parameter}.`) ? name.slice(parameter.length + 1).split('.') : undefined
}

function bracketKeys(name: string, parameter: string): string[] | undefined {
  if (!name.startsWith(parameter)) return undefined
  const rest = name.slice(parameter.length)
  if (!/^(?:\[[^[\]]*\])*$/.test(rest)) return undefined
  return [...rest.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1] ?? '')
}
