import { type AliasEvent, EVENT_ID, type Event, getScalarValue, type ScalarEvent } from 'js-yaml'
import { limits } from '../limits.ts'
import type { MutableJson, MutableObject } from '../mutable-json.ts'
import { UNSAFE_KEY } from './inspect-tree.ts'
import type { ParseProblem } from './parse-problem.ts'
import { anchorOf, eventOffset } from './yaml-events.ts'
import { resolvePlain, resolveTagged } from './yaml-scalar.ts'

const MERGE_KEY = '<<'
const PLAIN = 1

/**
 * Turns YAML events into JSON. Aliases are written out, so that the result is a tree that may be changed in place; what
 * JSON cannot hold is a problem with its place.
 */
export class YamlValue {
  readonly problems: ParseProblem[] = []
  readonly #text: string
  readonly #events: readonly Event[]
  /** Index of the node that had an anchor last: an alias means the nearest one of its name above it. */
  readonly #anchors = new Map<string, number>()
  #next = 0
  #values = 0
  #depth = 0
  #stopped = false

  constructor(text: string, events: readonly Event[]) {
    this.#text = text
    this.#events = events
  }

  /** The value of the node that starts at an index; null where it is faulty. */
  at(index: number): MutableJson {
    this.#next = index
    return this.#node()
  }

  #node(): MutableJson {
    const index = this.#next
    const event = this.#events[index]
    this.#next += 1
    this.#values += 1
    if (this.#values > limits.yamlValues) return this.#stop('yaml-too-large', event, String(limits.yamlValues))
    if (this.#depth > limits.depth) return this.#stop('nested-too-deep', event, String(limits.depth))
    const anchor = anchorOf(this.#text, event)
    if (anchor !== undefined) this.#anchors.set(anchor, index)
    this.#depth += 1
    const value = this.#convert(event)
    this.#depth -= 1
    return value
  }

  #convert(event: Event | undefined): MutableJson {
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event)
      case EVENT_ID.SEQUENCE:
        return this.#tagged(event, '!!seq') ? this.#sequence() : null
      case EVENT_ID.MAPPING:
        return this.#tagged(event, '!!map') ? this.#mapping() : null
      case EVENT_ID.ALIAS:
        return this.#alias(event)
      default:
        return null
    }
  }

  /** After a bound is hit nothing more is converted: aliases of aliases could go on for years. */
  #stop(code: ParseProblem['code'], event: Event | undefined, detail: string): null {
    if (!this.#stopped) this.#fail(code, event, detail)
    this.#stopped = true
    return null
  }

  #fail(code: ParseProblem['code'], event: Event | undefined, detail: string): null {
    if (this.problems.length < limits.parseProblems)
      this.problems.push({ code, offset: eventOffset(event) ?? 0, detail })
    return null
  }

  #more(): boolean {
    const event = this.#events[this.#next]
    return !this.#stopped && event !== undefined && event.type !== EVENT_ID.POP
  }

  #scalar(event: ScalarEvent): MutableJson {
    const text = event.valueStart === -1 ? '' : getScalarValue(this.#text, event)
    const tag = event.tagStart === -1 ? undefined : this.#text.slice(event.tagStart, event.tagEnd)
    if (tag === undefined && event.style !== PLAIN) return text
    const value = tag === undefined ? resolvePlain(text) : resolveTagged(tag, text)
    if (value === undefined && tag !== undefined) return this.#fail('yaml-value', event, `${tag} ${text}`)
    if (typeof value === 'number' && !Number.isFinite(value)) return this.#fail('yaml-value', event, text)
    return value === undefined ? text : value
  }

  #tagged(event: Exclude<Event, { type: 1 | 5 | 6 }>, own: string): boolean {
    const tag = event.tagStart === -1 ? own : this.#text.slice(event.tagStart, event.tagEnd)
    if (tag === own || tag === '!') return true
    this.#stop('yaml-value', event, tag)
    return false
  }

  #sequence(): MutableJson[] {
    const items: MutableJson[] = []
    while (this.#more()) items.push(this.#node())
    this.#next += 1
    return items
  }

  #alias(event: AliasEvent): MutableJson {
    const name = this.#text.slice(event.anchorStart, event.anchorEnd)
    const target = this.#anchors.get(name)
    if (target === undefined) return this.#fail('yaml-value', event, `*${name}`)
    const next = this.#next
    const value = this.at(target)
    this.#next = next
    return value
  }

  #mapping(): MutableObject {
    const object: MutableObject = {}
    const written = new Set<string>()
    while (this.#more()) {
      const keyEvent = this.#events[this.#next]
      const key = this.#key()
      const valueEvent = this.#events[this.#next]
      const value = this.#node()
      if (key === undefined) continue
      if (key === MERGE_KEY && keyEvent?.type === EVENT_ID.SCALAR && keyEvent.style === PLAIN) {
        this.#merge(value, object, { written, place: valueEvent })
        continue
      }
      if (written.has(key)) this.#fail('duplicate-key', keyEvent, key)
      written.add(key)
      object[key] = value
    }
    this.#next += 1
    return object
  }

  /** A key as it was written: a response's `200` is a number to YAML, and `null` a null. */
  #key(): string | undefined {
    const event = this.#events[this.#next]
    if (event?.type !== EVENT_ID.SCALAR) {
      this.#node()
      this.#fail('yaml-key', event, 'a list or an object')
      return undefined
    }
    this.#next += 1
    const anchor = anchorOf(this.#text, event)
    if (anchor !== undefined) this.#anchors.set(anchor, this.#next - 1)
    const key = event.valueStart === -1 ? '' : getScalarValue(this.#text, event)
    if (key !== UNSAFE_KEY) return key
    this.#fail('unsafe-key', event, key)
    return undefined
  }

  /** `<<: *defaults`: members that are not written out here. https://yaml.org/type/merge.html */
  #merge(
    source: MutableJson,
    object: MutableObject,
    { written, place }: { readonly written: ReadonlySet<string>; readonly place: Event | undefined },
  ): void {
    for (const merged of Array.isArray(source) ? source : [source]) {
      if (typeof merged !== 'object' || merged === null || Array.isArray(merged)) {
        this.#fail('yaml-value', place, MERGE_KEY)
        continue
      }
      for (const [key, value] of Object.entries(merged)) {
        if (!written.has(key) && !Object.hasOwn(object, key)) object[key] = value
      }
    }
  }
}
