import type { SyntaxComment } from './syntax-node.ts'

const INDENT = 4

/** Text that grows line by line, as TypeScript's own writer arranges it. */
export class TextWriter {
  text = ''
  #indent = 0
  #startsLine = true

  write(text: string): void {
    if (this.#startsLine) this.text += this.#margin(0)
    this.#startsLine = text.endsWith('\n')
    this.text += text
  }

  /** Ends the line, unless nothing is in it. */
  endLine(): void {
    if (this.#startsLine) return
    this.text += '\n'
    this.#startsLine = true
  }

  /** Writes lines that stand deeper. */
  indented(write: () => void): void {
    this.#indent += INDENT
    write()
    this.#indent -= INDENT
  }

  comment({ kind, text, endsLine }: SyntaxComment): void {
    if (kind === 'SingleLineCommentTrivia') {
      this.endLine()
      this.write(`//${text}`)
      this.endLine()
      return
    }
    this.#commentLines(`/*${text}*/`.split('\n'))
    if (endsLine) this.endLine()
    else this.write(' ')
  }

  /** Lines after the first keep their own margin, behind that of the place. */
  #commentLines([first = '', ...rest]: readonly string[]): void {
    this.write(first.trim())
    for (const line of rest) {
      const trimmed = line.trim()
      const own = line.length - line.trimStart().length
      this.text += `\n${this.#margin(trimmed === '' ? line.length : own)}${trimmed}`
    }
  }

  #margin(own: number): string {
    return ' '.repeat(this.#indent + own)
  }
}
