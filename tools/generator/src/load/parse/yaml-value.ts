import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import { limits } from '../limits.ts'
import type { MutableJson, MutableObject } from '../mutable-json.ts'
import { UNSAFE_KEY } from './inspect-tree.ts'
import type { ParseProblem } from './parse-problem.ts'

const MERGE_KEY = '<<'

/**
 * Turns a YAML tree into JSON. Unlike the library's own conversion it writes aliases out, so that the result is a tree
 * that may be changed in place, and it says where something is that JSON cannot hold.
 */
export class YamlValue {
  readonly problems: ParseProblem[] = []
  /** Anchors met so far: an alias means the nearest one of its name above it. */
  readonly #anchors = new Map<string, Node>()
  #values = 0
  #depth = 0

  /** The value of a node; null where there is none or it is faulty. */
  of(node: unknown): MutableJson {
    this.#values += 1
    if (this.#values > limits.yamlValues) return this.#fail('yaml-too-large', node, String(limits.yamlValues))
    if (this.#depth > limits.depth) return this.#fail('nested-too-deep', node, String(limits.depth))
    if (isNode(node) && !isAlias(node) && node.anchor) this.#anchors.set(node.anchor, node)
    this.#depth += 1
    const value = this.#convert(node)
    this.#depth -= 1
    return value
  }

  #convert(node: unknown): MutableJson {
    if (isScalar(node)) return this.#scalar(node)
    if (isMap(node)) return this.#map(node)
    if (isSeq(node)) return this.#stopped() ? [] : node.items.map((item) => this.of(item))
    if (isAlias(node)) return this.#alias(node)
    return null
  }

  /** After a bound is hit nothing more is converted: aliases of aliases could go on for years. */
  #stopped(): boolean {
    return this.problems.some(({ code }) => code === 'yaml-too-large' || code === 'nested-too-deep')
  }

  #fail(code: ParseProblem['code'], node: unknown, detail: string): null {
    if (!this.#stopped()) this.problems.push({ code, offset: offsetOf(node), detail })
    return null
  }

  #scalar(node: Scalar): MutableJson {
    const { value } = node
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number' && Number.isFinite(value)) return value
    return this.#fail('yaml-value', node, String(node.source ?? value))
  }

  #alias(node: Alias): MutableJson {
    const target = this.#anchors.get(node.source)
    return target ? this.of(target) : this.#fail('yaml-value', node, `*${node.source}`)
  }

  #map(node: YAMLMap): MutableObject {
    const object: MutableObject = {}
    const written = new Set<string>()
    for (const pair of node.items) {
      if (this.#stopped()) return object
      const key = this.#key(pair)
      if (key === undefined) continue
      if (key === MERGE_KEY && isPlain(pair.key)) {
        this.#merge(pair.value, object, written)
        continue
      }
      if (written.has(key)) this.#fail('duplicate-key', pair.key, key)
      written.add(key)
      object[key] = this.of(pair.value)
    }
    return object
  }

  #key({ key }: Pair): string | undefined {
    if (!isScalar(key) || (typeof key.value === 'object' && key.value !== null)) {
      this.#fail('yaml-key', key, 'a list or an object')
      return undefined
    }
    // A response's `200:` is a number to YAML, and `null:` a null; what the author wrote is the key.
    const text = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
    if (text !== UNSAFE_KEY) return text
    this.#fail('unsafe-key', key, text)
    return undefined
  }

  /** `<<: *defaults`: members that are not written out here. https://yaml.org/type/merge.html */
  #merge(node: unknown, object: MutableObject, written: ReadonlySet<string>): void {
    const source = this.of(node)
    for (const merged of Array.isArray(source) ? source : [source]) {
      if (typeof merged !== 'object' || merged === null || Array.isArray(merged)) {
        this.#fail('yaml-value', node, MERGE_KEY)
        continue
      }
      for (const [key, value] of Object.entries(merged)) {
        if (!written.has(key) && !Object.hasOwn(object, key)) object[key] = value
      }
    }
  }
}

function isPlain(key: unknown): boolean {
  return isScalar(key) && key.type === 'PLAIN'
}

function offsetOf(node: unknown): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0
}
