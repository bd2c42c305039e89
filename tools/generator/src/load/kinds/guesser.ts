import { nearest } from './nearest.ts'

/** With a hundred mistakes of a kind nobody reads the guesses, and each costs a look at every candidate. */
const MOST_GUESSES = 100

/** Guesses what mistyped words mean, as the beginning of a hint: "Did you mean pets? ", or nothing. */
export class Guesser {
  #guesses = 0

  /** @param candidates Listed only when they are needed: there may be as many as mistakes. */
  guess(word: string, candidates: () => Iterable<string>): string {
    this.#guesses += 1
    const found = this.#guesses > MOST_GUESSES ? undefined : nearest(word, candidates())
    return found === undefined ? '' : `Did you mean ${found}? `
  }
}
