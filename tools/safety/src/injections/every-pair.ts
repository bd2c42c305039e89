import type { Assignment, Assignments } from './assignment.ts'

/**
 * Every two places with the head of a pair at one and its tail at the other, both ways round. Numbers of two places
 * differ in one bit at least: so as many documents as they have bits, twice, are enough for all of them.
 */
export class EveryPair implements Assignments {
  readonly #assignments: Assignment[]

  constructor(places: readonly number[], pairs: readonly (readonly [head: string, tail: string])[]) {
    const bits = Math.ceil(Math.log2(places.length))
    this.#assignments = pairs.flatMap((pair) =>
      Array.from({ length: 2 * bits }, (_, turn) => assign(places, pair, { bit: turn >> 1, swapped: turn % 2 })),
    )
  }

  next(): Assignment | undefined {
    return this.#assignments.shift()
  }

  settle(): void {}
}

/** What is not the end that matters makes each text another: names must differ. */
function assign(
  places: readonly number[],
  [head, tail]: readonly [string, string],
  { bit, swapped }: { readonly bit: number; readonly swapped: number },
): Assignment {
  return new Map(
    places.map((place, index) => [place, ((index >> bit) & 1) === swapped ? `a${place}${head}` : `${tail}a${place}`]),
  )
}
