import { escapeUnprintable } from './escape-unprintable.ts'

const SHORT: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A string literal in single quotes that means exactly `text`, safe inside an HTML script element too. */
export function printString(text: string): string {
  const quoted = text.replace(/[\\'\n\r\t]/g, (character) => SHORT[character] ?? character)
  return `'${escapeUnprintable(quoted).replace(/<(?=[/!])/g, '\\x3c')}'`
}
