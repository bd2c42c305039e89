import { patternFlags } from '../../model/schemas/pattern-flags.ts'
import { escapeUnprintable } from './escape-unprintable.ts'
import { printString } from './print-string.ts'

/** Escapes that JavaScript reads in one way or another (https://tc39.es/ecma262/#sec-regular-expressions-patterns), and TypeScript refuses in a literal. */
const questionable = /\\(?:[1-9]|0\d|k|x(?![\da-f]{2})|u(?![\da-f]{4}|\{)|c(?![a-z]))/i

/**
 * A regular expression for a JSON Schema `pattern`, with the flags under which the model found it readable: a literal
 * where TypeScript takes it.
 *
 * @throws SyntaxError where it is not: the model takes such patterns out.
 */
export function printRegExp(pattern: string): string {
  const compiled = new RegExp(pattern, patternFlags(pattern))
  if (questionable.test(pattern)) {
    return `new RegExp(${[pattern, compiled.flags].filter(Boolean).map(printString).join(', ')})`
  }
  // `source` has slashes and line terminators escaped: https://tc39.es/ecma262/#sec-escaperegexppattern
  // HTML would take `<!--` for the beginning of a comment; its second hyphen is never more than a character.
  return `/${escapeUnprintable(compiled.source).replaceAll('<!--', '<!-\\x2d')}/${compiled.flags}`
}
