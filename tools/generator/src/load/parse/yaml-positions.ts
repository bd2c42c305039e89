import { type Document, isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'
import { readYaml } from './parse-yaml.ts'
import type { Positions } from './positions.ts'

/** Positions in YAML text, which is read once more for them. */
export class YamlPositions implements Positions {
  readonly #document: Document.Parsed | undefined

  constructor(text: string) {
    this.#document = readYaml(text)
  }

  offsetOf(tokens: readonly string[]): number {
    let node: unknown = this.#document?.contents
    let offset = startOf(node)
    for (const token of tokens) {
      const found = this.#find(node, token)
      if (!found) return offset
      offset = found.offset
      node = found.value
    }
    return offset
  }

  #find(node: unknown, token: string): { readonly offset: number; readonly value: unknown } | undefined {
    const target = isAlias(node) && this.#document ? node.resolve(this.#document) : node
    if (isSeq(target)) {
      const value = target.items[Number(token)]
      return value === undefined ? undefined : { offset: startOf(value), value }
    }
    if (!isMap(target)) return undefined
    const pair = target.items.find(({ key }) => isScalar(key) && String(key.source ?? key.value) === token)
    return pair ? { offset: startOf(pair.key), value: pair.value } : undefined
  }
}

function startOf(node: unknown): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0
}
