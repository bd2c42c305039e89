import { escapeUnprintable } from './escape-unprintable.ts'

/**
 * A text as one line of Markdown that shows exactly itself: no markup and no HTML in it is alive. No bare address either:
 * as a link it would go on over the backslashes behind it, and what they keep from being markup would be markup.
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>~&$]/g, '\\$&')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/^(?=[#+=|-])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\')
}

/** A text as code within a line; as plain text where a backslash before a bar would end a table's cell for some renderers. */
export function markdownCode(text: string): string {
  const line = oneLine(text)
  // Two backticks without anything between them are no code, and go on looking for an end.
  if (line === '') return '` `'
  if (line.includes('\\|')) return markdownText(line)
  if (!line.includes('`')) return `\`${line}\``
  const fence = longerThan(line, 0)
  return `${fence} ${line} ${fence}`
}

/**
 * A text as one line of Markdown of which nothing is alive but its code spans. Where backticks come in other numbers than
 * one by one, or backslashes are about, renderers disagree on what is code: then nothing is.
 */
export function markdownProse(text: string): string {
  const pieces = text.split('`')
  if (/\\|``/.test(text) || pieces.length % 2 === 0) return markdownText(text)
  return pieces.map((piece, at) => (at % 2 === 1 ? markdownCode(piece) : withSpaces(piece))).join('')
}

/** Escaped like any text, without losing the blanks that part it from the code beside it. */
function withSpaces(piece: string): string {
  const between = (blanks: RegExp): string => (blanks.test(piece) ? ' ' : '')
  return piece.trim() === '' ? between(/\s/) : `${between(/^\s/)}${markdownText(piece)}${between(/\s$/)}`
}

/** A fenced code block that its own content cannot end. */
export function markdownBlock(language: string, code: string): string {
  const fence = longerThan(code, 2)
  return `${fence}${language}\n${code}\n${fence}\n`
}

/** A table; the cells are Markdown already, a bar in them does not end one. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`).join('')
}

/** A link, where the address is an http one; otherwise the text alone. */
export function markdownLink(text: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) return markdownText(text)
  return `[${markdownText(text)}](<${url.href.replace(/[<>\\]/g, encodeURIComponent)}>)`
}

function longerThan(text: string, least: number): string {
  const runs = text.match(/`+/g) ?? []
  return '`'.repeat(Math.max(least, ...runs.map((run) => run.length)) + 1)
}

function oneLine(text: string): string {
  return escapeUnprintable(text.trim().replace(/\s+/g, ' '))
}
