import { type JsonMember, membersOf, skipSpace } from './json-text.ts'
import type { Positions } from './positions.ts'

/** Positions in JSON text; each object or array is read once, when something inside it is asked for. */
export class JsonPositions implements Positions {
  readonly #text: string
  readonly #containers = new Map<number, Map<string, JsonMember>>()

  constructor(text: string) {
    this.#text = text
  }

  offsetOf(tokens: readonly string[]): number {
    let value = skipSpace(this.#text, 0)
    let start = value
    for (const token of tokens) {
      const found = this.#members(value).get(token)
      if (!found) return start
      start = found.start
      value = found.value
    }
    return start
  }

  #members(value: number): Map<string, JsonMember> {
    const known = this.#containers.get(value)
    if (known) return known
    const members = new Map(membersOf(this.#text, value).map((entry) => [entry.key, entry]))
    this.#containers.set(value, members)
    return members
  }
}
