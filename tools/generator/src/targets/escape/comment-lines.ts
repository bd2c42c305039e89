import { escapeUnprintable } from './escape-unprintable.ts'

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/

/** The lines of a text, fit for a block comment: nothing in them ends it, and nothing in them speaks to a tool. */
export function commentLines(text: string): readonly string[] {
  // More than one blank line in a row says no more than one.
  const lines = text
    .split(LINE_BREAK)
    .map((line) => escapeLine(line.replaceAll('\t', '    ')).trimEnd())
    .filter((line, at, all) => line !== '' || all[at - 1] !== '')
  while (lines.at(-1) === '') lines.pop()
  while (lines[0] === '') lines.shift()
  return lines
}

/** A JSDoc comment of these lines, always on lines of its own: a one-line `@ts-expect-error` would be obeyed. */
export function printDocComment(lines: readonly string[], indent = ''): string {
  if (lines.length === 0) return ''
  const body = lines.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}\n`).join('')
  return `${indent}/**\n${body}${indent} */\n`
}

function escapeLine(line: string): string {
  return (
    escapeUnprintable(line)
      .replaceAll('*/', '*\\/')
      .replaceAll('/*', '/\\*')
      .replace(/<(?=[/!])/g, '<\\')
      // `@__PURE__`, `#__NO_SIDE_EFFECTS__`: bundlers drop code that such a comment precedes.
      .replace(/([@#])__/g, '$1\\__')
      .replace(/([@#]\s*source(?:Mapping)?)(?=URL)/gi, '$1\\')
  )
}
