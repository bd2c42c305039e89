import type { Assignment, Assignments } from './assignment.ts'

/** Every place with every text, as many of them in one document as there are places. */
export class EveryText implements Assignments {
  readonly #pending: Map<number, Set<string>>
  readonly #texts: readonly string[]
  #current: ReadonlyMap<number, string> = new Map()
  #round = 0
  #left = Number.POSITIVE_INFINITY

  constructor(places: readonly number[], texts: readonly string[]) {
    this.#texts = texts
    this.#pending = new Map(places.map((place) => [place, new Set(texts)]))
  }

  next(): Assignment | undefined {
    const left = [...this.#pending.values()].reduce((sum, texts) => sum + texts.size, 0)
    if (left === 0) return undefined
    // Some never get on with others, and are tried one by one.
    const alone = left === this.#left
    this.#left = left
    this.#round += 1
    const chosen = [...this.#pending].map(([place, texts]) => [place, this.#choose(place, texts)] as const)
    this.#current = new Map(alone ? chosen.slice(0, 1) : chosen)
    return this.#current
  }

  settle(place: number): void {
    const texts = this.#pending.get(place)
    texts?.delete(this.#current.get(place) ?? '')
    if (texts?.size === 0) this.#pending.delete(place)
  }

  /** Neighbours get different texts, so that their keys do not collide. */
  #choose(place: number, texts: ReadonlySet<string>): string {
    const count = this.#texts.length
    const order = Array.from(
      { length: count },
      (_, step) => this.#texts[(Math.abs(place) + this.#round + step) % count] ?? '',
    )
    return order.find((text) => texts.has(text)) ?? ''
  }
}
