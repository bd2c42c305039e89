import type { OnStage } from '../pipeline/produce-api.ts'

const CLEAR_LINE = '\r\u001b[K'

/** A line on the terminal that says what is being worked on; silent where there is no terminal. */
export class Progress {
  readonly #stream: NodeJS.WriteStream
  readonly #active: boolean

  constructor(stream: NodeJS.WriteStream, wanted: boolean) {
    this.#stream = stream
    this.#active = wanted && stream.isTTY
  }

  readonly onStage: OnStage = (id, stage) => {
    if (this.#active) this.#stream.write(`${CLEAR_LINE}${id}: ${stage} …`)
  }

  /** Takes the line away, before anything else is printed. */
  clear(): void {
    if (this.#active) this.#stream.write(CLEAR_LINE)
  }
}
