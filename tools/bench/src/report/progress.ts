/** Tells whoever waits what is being done. */
export interface Progress {
  readonly show: (step: string) => void
  readonly clear: () => void
}

/** One line that changes on a terminal; a line a step elsewhere. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  const clear = (): void => {
    if (stream.isTTY) stream.write('\r\u001b[2K')
  }
  const show = (step: string): void => {
    clear()
    stream.write(stream.isTTY ? `${step} …`.slice(0, (stream.columns || 80) - 1) : `${step}\n`)
  }
  return { show, clear }
}
