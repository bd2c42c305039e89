import { patternFlags } from '../../model/schemas/pattern-flags.ts'
import { escapeUnprintable } from './escape-unprintable.ts'

/**
 * A regular expression literal for a JSON Schema `pattern`, with the flags under which the model found it readable.
 *
 * @throws SyntaxError where it is not: the model takes such patterns out.
 */
export function printRegExp(pattern: string): string {
  const compiled = new RegExp(pattern, patternFlags(pattern))
  // `source` has slashes and line terminators escaped: https://tc39.es/ecma262/#sec-escaperegexppattern
  // HTML would take `<!--` for the beginning of a comment; its second hyphen is never more than a character.
  return `/${escapeUnprintable(compiled.source).replaceAll('<!--', '<!-\\x2d')}/${compiled.flags}`
}
