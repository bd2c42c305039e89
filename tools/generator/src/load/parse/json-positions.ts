import { type JsonMember, membersOf, skipSpace } from './json-text.ts'
import type { Positions } from './positions.ts'

/** An object or array, read as far as somebody has looked for something in it. */
interface Container {
  readonly known: Map<string, JsonMember>
  readonly rest: Iterator<JsonMember, void>
}

/** Positions in JSON text. What is looked for is read up to, and no further: what lies behind may be large. */
export class JsonPositions implements Positions {
  readonly #text: string
  readonly #containers = new Map<number, Container>()

  constructor(text: string) {
    this.#text = text
  }

  offsetOf(tokens: readonly string[]): number {
    let value = skipSpace(this.#text, 0)
    let start = value
    for (const token of tokens) {
      const found = this.#find(value, token)
      if (!found) return start
      start = found.start
      value = found.value
    }
    return start
  }

  #find(value: number, token: string): JsonMember | undefined {
    const container = this.#container(value)
    for (let found = container.known.get(token); ; found = container.known.get(token)) {
      if (found) return found
      const next = container.rest.next().value
      if (!next) return undefined
      container.known.set(next.key, next)
    }
  }

  #container(value: number): Container {
    const existing = this.#containers.get(value)
    if (existing) return existing
    const container = { known: new Map(), rest: membersOf(this.#text, value) }
    this.#containers.set(value, container)
    return container
  }
}
