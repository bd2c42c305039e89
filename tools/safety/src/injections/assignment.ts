/** A text for each of some places: what one document is tried with. */
export type Assignment = ReadonlyMap<number, string>

/** Assignments that come one after the other, and hear what became of them. */
export interface Assignments {
  /** The next one; undefined when there are no more. */
  next(): Assignment | undefined
  /** A pair of a place and a text needs no more documents. */
  settle(place: number): void
}
