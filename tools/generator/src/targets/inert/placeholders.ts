import { commentLines } from '../escape/comment-lines.ts'
import { printPropertyKey } from '../escape/print-property-key.ts'
import { printRegExp } from '../escape/print-reg-exp.ts'
import { printString } from '../escape/print-string.ts'

// Words that mean the same in a comment, a string, a regular expression, a path and a key. No quote, no backslash, no
// asterisk: nothing that could begin or end anything.
const PLAIN = /^[A-Za-z0-9_ .,:;@#{}()/+=?%-]*$/

/** Prints an expression that starts on a line with so many spaces in front. */
export type PrintCode = (indent: number) => string

/**
 * Texts of a document, kept away from the engines. An engine gets a placeholder (an identifier) instead and prints
 * that; afterwards the place where it stands says how the text is to be written there.
 */
export class Placeholders {
  readonly #prefix: string
  readonly #indexes = new Map<string, number>()
  readonly #hidden: (string | PrintCode)[] = []

  /** @param document The whole document, to find a prefix that does not occur in it. */
  constructor(document: string) {
    let attempt = 0
    while (document.includes(`t${attempt}_`)) attempt += 1
    this.#prefix = `t${attempt}_`
  }

  /** A placeholder for the text: the same one for the same text. */
  hide(text: string): string {
    let index = this.#indexes.get(text)
    if (index === undefined) {
      index = this.#hidden.push(text) - 1
      this.#indexes.set(text, index)
    }
    return this.#placeholder(index)
  }

  /** A placeholder for an expression that this generator prints itself, data of the document in it included. */
  hideCode(print: PrintCode): string {
    return this.#placeholder(this.#hidden.push(print) - 1)
  }

  /** The text itself where it means the same everywhere, otherwise a placeholder. */
  hideUnlessPlain(text: string): string {
    return PLAIN.test(text) && !(text in Object.prototype) ? text : this.hide(text)
  }

  /** What an engine printed, with every text written as its place demands. */
  restore(printed: string): string {
    const placeholder = `${this.#prefix}(\\d+)_`
    const places = new RegExp(
      `(?<comment>[^\\S\\n]*/\\*[\\s\\S]*?\\*/)|(?<quote>['"])${placeholder}\\k<quote>|/${placeholder}/[a-z]*|${placeholder}`,
      'g',
    )
    return printed.replace(places, (match: string, comment, quote, quoted, pattern, bare, offset: number) => {
      if (comment !== undefined) return this.#restoreComment(match)
      if (quote !== undefined) return printString(this.#text(quoted))
      if (pattern !== undefined) return printRegExp(this.#text(pattern))
      const hidden = this.#hidden[bare]
      return typeof hidden === 'function' ? hidden(indentAt(printed, offset)) : printPropertyKey(this.#text(bare))
    })
  }

  #placeholder(index: number): string {
    return `${this.#prefix}${index}_`
  }

  #restoreComment(comment: string): string {
    if (!comment.includes(this.#prefix)) return comment
    const indent = /^\s*/.exec(comment)?.[0] ?? ''
    const lines = comment.split('\n').flatMap((line) => this.#restoreCommentLine(line))
    if (lines.length === 1 || comment.includes('\n')) return lines.join('\n')
    const text = lines.map((line) => line.replace(/^\s*(?:\/\*\*|\*) ?/, '').replace(/ ?\*\/$/, ''))
    return [`${indent}/**`, ...text.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n')
  }

  /** A text of several lines continues under the star of its first one. */
  #restoreCommentLine(line: string): readonly string[] {
    const margin = `${/^\s*/.exec(line.replace('/**', ' *'))?.[0] ?? ''}* `
    const restored = line.replace(new RegExp(`${this.#prefix}(\\d+)_`, 'g'), (_, index: string) =>
      commentLines(this.#text(index)).join('\n'),
    )
    const [first = '', ...rest] = restored.split('\n')
    return [first.trimEnd(), ...rest.map((text) => `${margin}${text}`.trimEnd())]
  }

  #text(index: string): string {
    const text = this.#hidden[Number(index)]
    if (typeof text === 'string') return text
    throw new Error(`An engine printed a placeholder where it does not belong: ${index}`)
  }
}

function indentAt(text: string, offset: number): number {
  const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset)
  return line.length - line.trimStart().length
}
