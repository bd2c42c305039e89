import { EVENT_ID, type Event, getScalarValue } from 'js-yaml'
import type { Positions } from './positions.ts'
import { anchorOf, eventOffset, nodeEnd, yamlEvents } from './yaml-events.ts'

/** Where a member or an entry begins, and the index of its value's event. */
interface Place {
  readonly offset: number
  readonly value: number
}

/** Positions in YAML text, which is read once more for them; each object or list is read when something in it is asked for. */
export class YamlPositions implements Positions {
  readonly #text: string
  readonly #events: readonly Event[]
  readonly #containers = new Map<number, ReadonlyMap<string, Place>>()

  constructor(text: string) {
    this.#text = text
    this.#events = yamlEvents(text)
  }

  offsetOf(tokens: readonly string[]): number {
    // Event 0 opens the document.
    let place: Place = { offset: eventOffset(this.#events[1]) ?? 0, value: 1 }
    for (const token of tokens) {
      const found = this.#places(this.#target(place.value)).get(token)
      if (!found) return place.offset
      place = found
    }
    return place.offset
  }

  #places(container: number): ReadonlyMap<string, Place> {
    const known = this.#containers.get(container)
    if (known) return known
    const places = new Map<string, Place>()
    const event = this.#events[container]
    if (event?.type === EVENT_ID.MAPPING) this.#addMembers(container + 1, places)
    if (event?.type === EVENT_ID.SEQUENCE) this.#addItems(container + 1, places)
    this.#containers.set(container, places)
    return places
  }

  #addMembers(start: number, places: Map<string, Place>): void {
    for (let key = start; this.#isOpen(key); ) {
      const event = this.#events[key]
      const value = nodeEnd(this.#events, key)
      if (event?.type === EVENT_ID.SCALAR) {
        const name = event.valueStart === -1 ? '' : getScalarValue(this.#text, event)
        places.set(name, { offset: eventOffset(event) ?? eventOffset(this.#events[value]) ?? 0, value })
      }
      key = nodeEnd(this.#events, value)
    }
  }

  #addItems(start: number, places: Map<string, Place>): void {
    let offset = eventOffset(this.#events[start - 1]) ?? 0
    for (let item = start; this.#isOpen(item); item = nodeEnd(this.#events, item)) {
      offset = eventOffset(this.#events[item]) ?? offset
      places.set(String(places.size), { offset, value: item })
    }
  }

  #isOpen(index: number): boolean {
    const event = this.#events[index]
    return event !== undefined && event.type !== EVENT_ID.POP
  }

  /** The node that an alias stands for: the nearest one above it with that anchor. */
  #target(index: number): number {
    const event = this.#events[index]
    if (event?.type !== EVENT_ID.ALIAS) return index
    const name = this.#text.slice(event.anchorStart, event.anchorEnd)
    for (let above = index - 1; above > 0; above -= 1) {
      if (anchorOf(this.#text, this.#events[above]) === name) return above
    }
    return index
  }
}
