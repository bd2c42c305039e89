import { commentLines } from '../escape/comment-lines.ts'
import { printPropertyKey } from '../escape/print-property-key.ts'
import { printRegExp } from '../escape/print-reg-exp.ts'
import { printString } from '../escape/print-string.ts'

// Words that mean the same in a comment, a string, a regular expression, a path and a key. No quote, no backslash, no
// asterisk: nothing that could begin or end anything. No percent sign: openapi-typescript decodes names as parts of a URL.
const PLAIN = /^[A-Za-z0-9_ .,:;@#{}()/+=?-]*$/

/** An engine looks at a text again and again; a placeholder is short. */
const LONGEST_PLAIN = 200

/** Prints an expression that starts on a line with so many spaces in front. */
export type PrintCode = (indent: number) => string

/**
 * Texts of a document, kept away from the engines. An engine gets a placeholder (an identifier) instead and prints
 * that; afterwards the place where it stands says how the text is to be written there.
 *
 * Which placeholder a text gets does not depend on the texts in comments and code: a document in which only those differ
 * looks the same to an engine.
 */
export class Placeholders {
  readonly #prefix: string
  readonly #anywhere: RegExp
  readonly #names = new Map<string, string>()
  readonly #hidden = new Map<string, string | PrintCode>()
  #places = 0

  /** @param names What the engines are given as it is; what placeholders begin with does not occur in it. */
  constructor(names: readonly string[]) {
    const taken = new Set(
      names.flatMap((name) => Array.from(name.matchAll(/t(\d+)_/g), ([, number]) => Number(number))),
    )
    let free = 0
    while (taken.has(free)) free += 1
    this.#prefix = `t${free}_`
    this.#anywhere = new RegExp(`${this.#prefix}(n?\\d+)_`, 'g')
  }

  /** A placeholder for a text that an engine may compare with others: the same one for the same text. */
  hideName(text: string): string {
    const known = this.#names.get(text)
    if (known !== undefined) return known
    const placeholder = this.#hide(`n${this.#names.size}`, text)
    this.#names.set(text, placeholder)
    return placeholder
  }

  /** A placeholder for a text that is only to be read by people: one for each place. */
  hideText(text: string): string {
    return this.#hide(`${this.#places++}`, text)
  }

  /** A placeholder for an expression that this generator prints itself, data of the document in it included. */
  hideCode(print: PrintCode): string {
    return this.#hide(`${this.#places++}`, print)
  }

  /** The text itself where it means the same everywhere, otherwise a placeholder. */
  hideUnlessPlain(text: string): string {
    const isPlain = text.length <= LONGEST_PLAIN && PLAIN.test(text) && !(text in Object.prototype)
    return isPlain && !text.includes(this.#prefix) ? text : this.hideName(text)
  }

  /** What an engine printed, with every text written as its place demands. */
  restore(printed: string): string {
    const placeholder = `${this.#prefix}(n?\\d+)_`
    const places = new RegExp(
      `(?<comment>(?<![^\\S\\n])[^\\S\\n]*/\\*[\\s\\S]*?\\*/)|(?<quote>['"])${placeholder}\\k<quote>|/${placeholder}/[a-z]*|(?<space> ?)${placeholder}`,
      'g',
    )
    return printed.replace(places, (match: string, comment, quote, quoted, pattern, space, bare, offset: number) => {
      if (comment !== undefined) return this.#restoreComment(match)
      if (quote !== undefined) return printString(this.#text(quoted))
      if (pattern !== undefined) return printRegExp(this.#text(pattern))
      const hidden = this.#hidden.get(bare)
      if (typeof hidden !== 'function') return `${space}${printPropertyKey(this.#text(bare))}`
      const code = hidden(indentAt(printed, offset + space.length))
      return code.startsWith('\n') ? code : `${space}${code}`
    })
  }

  #hide(index: string, hidden: string | PrintCode): string {
    this.#hidden.set(index, hidden)
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
    if (!line.includes(this.#prefix)) return [line.trimEnd()]
    const restored = line.replace(this.#anywhere, (_, index: string) => commentLines(this.#text(index)).join('\n'))
    if (!restored.includes('\n')) return [restored.trimEnd()]
    const margin = `${/^\s*/.exec(line.replace('/**', ' *'))?.[0] ?? ''}* `
    const [first = '', ...rest] = restored.split('\n')
    return [first.trimEnd(), ...rest.map((text) => `${margin}${text}`.trimEnd())]
  }

  #text(index: string): string {
    const text = this.#hidden.get(index)
    if (typeof text === 'string') return text
    throw new Error(`An engine printed a placeholder where it does not belong: ${index}`)
  }
}

function indentAt(text: string, offset: number): number {
  const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset)
  return line.length - line.trimStart().length
}
