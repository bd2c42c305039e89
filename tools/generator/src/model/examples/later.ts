/** Work whose results the engines do not need: it is done while they run, in the order in which it came up. */
export class Later {
  readonly #tasks: (() => void)[] = []

  add(task: () => void): void {
    this.#tasks.push(task)
  }

  run(): void {
    for (const task of this.#tasks) task()
    this.#tasks.length = 0
  }
}
