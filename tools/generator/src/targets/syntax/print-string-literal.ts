const PLAIN = /^[ !#-&(-[\]-~]*$/
const NAMED: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\v': '\\v',
  '\f': '\\f',
  '\b': '\\b',
  '\r': '\\r',
  '\n': '\\n',
  '\\': '\\\\',
}

/** A string as TypeScript prints it: what is not ASCII by its number. */
export function printStringLiteral(text: string, singleQuote: boolean): string {
  const quote = singleQuote ? "'" : '"'
  if (PLAIN.test(text)) return quote + text + quote
  const escaped = text.replace(/[^ -\u007f]|\\|['"]/g, (character, offset: number) => {
    if (character === '"' || character === "'") return character === quote ? `\\${character}` : character
    if (character === '\0') return /[0-9]/.test(text.charAt(offset + 1)) ? '\\x00' : '\\0'
    return NAMED[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  })
  return quote + escaped + quote
}
