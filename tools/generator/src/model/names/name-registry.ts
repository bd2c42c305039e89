type Claims = (name: string) => readonly string[]

const itself: Claims = (name) => [name]

/** Hands out names that differ from one another by more than case, so that they also differ as file names. */
export class NameRegistry {
  readonly #taken = new Set<string>()
  /** Where to go on counting for a wish: what is taken stays taken. */
  readonly #counts = new Map<Claims, Map<string, number>>()
  #sealed: ReadonlySet<string> = new Set()

  reserve(names: Iterable<string>): void {
    for (const name of names) this.#taken.add(name.toLowerCase())
  }

  /** What is taken so far counts as claimed by others from now on. */
  seal(): void {
    this.#sealed = new Set(this.#taken)
  }

  isSealed(names: readonly string[]): boolean {
    return names.some((name) => this.#sealed.has(name.toLowerCase()))
  }

  /**
   * The first of `wish`, `wish2`, `wish3` … for which everything that `claims` derives from it is free; all of that is
   * taken from then on.
   */
  take(wish: string, claims: Claims = itself): string {
    const counts = this.#counts.get(claims) ?? new Map<string, number>()
    this.#counts.set(claims, counts)
    for (let count = counts.get(wish) ?? 1; ; count += 1) {
      const name = count === 1 ? wish : `${wish}${count}`
      const claimed = claims(name).map((claim) => claim.toLowerCase())
      if (claimed.some((claim) => this.#taken.has(claim))) continue
      for (const claim of claimed) this.#taken.add(claim)
      counts.set(wish, count + 1)
      return name
    }
  }
}
