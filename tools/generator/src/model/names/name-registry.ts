/** Hands out names that differ from one another by more than case, so that they also differ as file names. */
export class NameRegistry {
  readonly #taken = new Set<string>()
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
  take(wish: string, claims: (name: string) => readonly string[] = (name) => [name]): string {
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? wish : `${wish}${count}`
      const claimed = claims(name).map((claim) => claim.toLowerCase())
      if (claimed.some((claim) => this.#taken.has(claim))) continue
      for (const claim of claimed) this.#taken.add(claim)
      return name
    }
  }
}
