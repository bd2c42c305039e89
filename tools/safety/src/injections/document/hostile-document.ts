import { type Json, placesIn, replaceMarkers } from './marker.ts'
import type { MarkedDocument } from './place.ts'

/** A document with texts at some of its places. */
export interface HostileDocument {
  readonly document: { readonly [key: string]: Json }
  /** Pointers at which each of these places stands now. */
  readonly pointers: ReadonlyMap<number, ReadonlySet<string>>
  /** Places whose text would have been a key that is there already: they keep their harmless one. */
  readonly left: ReadonlySet<number>
}

/** Writes texts to their places, by the places' ids. */
export function hostileDocument(
  { document, places }: MarkedDocument,
  texts: ReadonlyMap<number, string>,
): HostileDocument {
  const bound = new Map(
    places.flatMap(({ id, tokens, isKey }) =>
      tokens ? [[`${isKey ? 'key ' : ''}${pointerOf(tokens)}`, id] as const] : [],
    ),
  )
  const left = new Set<number>()
  for (;;) {
    const filling = new Filling(texts, bound, left)
    const filled = filling.fill(document, [], [])
    if (filling.collisions.size === 0) {
      return { document: filled as HostileDocument['document'], pointers: filling.pointers, left }
    }
    for (const place of filling.collisions) left.add(place)
  }
}

class Filling {
  readonly pointers = new Map<number, Set<string>>()
  readonly collisions = new Set<number>()
  readonly #texts: ReadonlyMap<number, string>
  readonly #bound: ReadonlyMap<string, number>
  readonly #left: ReadonlySet<number>

  constructor(texts: ReadonlyMap<number, string>, bound: ReadonlyMap<string, number>, left: ReadonlySet<number>) {
    this.#texts = texts
    this.#bound = bound
    this.#left = left
  }

  /** @param from tokens in the template; @param to tokens in what is made of it */
  fill(value: Json, from: readonly string[], to: readonly string[]): Json {
    const place = this.#bound.get(pointerOf(from))
    const text = place === undefined ? undefined : this.#texts.get(place)
    if (place !== undefined && text !== undefined) {
      this.#note(place, to)
      return text
    }
    if (typeof value === 'string') return this.#write(value, to)
    if (Array.isArray(value)) {
      return value.map((item, index) => this.fill(item, [...from, String(index)], [...to, String(index)]))
    }
    if (typeof value !== 'object' || value === null) return value
    const members = new Map<string, Json>()
    for (const [key, member] of Object.entries(value)) {
      const written = this.#writeKey(key, { from, to }, members)
      members.set(written, this.fill(member, [...from, key], [...to, written]))
    }
    return Object.fromEntries(members)
  }

  #writeKey(
    key: string,
    { from, to }: { readonly from: readonly string[]; readonly to: readonly string[] },
    members: ReadonlyMap<string, Json>,
  ): string {
    const whole = this.#bound.get(`key ${pointerOf([...from, key])}`)
    const isReplaced = whole !== undefined && this.#texts.has(whole) && !this.#left.has(whole)
    const places = isReplaced ? [whole] : placesIn(key)
    const written = isReplaced
      ? this.#textOf(whole, (text) => text)
      : replaceMarkers(key, (place) => this.#textOf(place, (text) => text))
    if (members.has(written)) {
      for (const place of places) if (this.#texts.has(place)) this.collisions.add(place)
    }
    for (const place of places) this.#note(place, [...to, written])
    return written
  }

  #write(value: string, to: readonly string[]): string {
    for (const place of placesIn(value)) this.#note(place, to)
    const encode = value.startsWith('#/') ? inFragment : value.startsWith('/') ? inPointer : (text: string) => text
    return replaceMarkers(value, (place) => this.#textOf(place, encode))
  }

  #textOf(place: number, encode: (text: string) => string): string {
    const text = this.#left.has(place) ? undefined : this.#texts.get(place)
    return text === undefined ? `at${place}z` : encode(text)
  }

  #note(place: number, to: readonly string[]): void {
    const pointers = this.pointers.get(place) ?? new Set()
    this.pointers.set(place, pointers.add(pointerOf(to)))
  }
}

/** RFC 6901. */
export function pointerOf(tokens: readonly string[]): string {
  return tokens.map((token) => `/${inPointer(token)}`).join('')
}

function inPointer(text: string): string {
  return text.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** A pointer's token in a fragment; a lone surrogate has no encoding. */
function inFragment(text: string): string {
  return inPointer(text).replaceAll(/[%#]/g, encodeURIComponent)
}
