/**
 * Identifiers out of any text. Humps that the author wrote stay (`DescribeURL` keeps its `URL`); whatever cannot stand in
 * an identifier separates words; letters of every script in the Basic Multilingual Plane stay as they are, since
 * JavaScript allows them; rarer characters become their code point, so that two texts seldom give one name.
 */
export function pascalCase(text: string): string {
  const words = wordsOf(text)
  const shouting = words.length > 1 && words.join('') === words.join('').toUpperCase()
  const joined = words.map((word) => capitalised(shouting ? word.toLowerCase() : word)).join('')
  return startsLikeName(joined) ? joined : `N${joined}`
}

export function camelCase(text: string): string {
  const pascal = pascalCase(text)
  // `URLFor` gives `urlFor`, `DB` gives `db`, `ListPets` gives `listPets`.
  const head = /^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+(?![a-z])|^[A-Z]/.exec(pascal)?.[0] ?? pascal.charAt(0)
  return head.toLowerCase() + pascal.slice(head.length)
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .replace(/[\u{10000}-\u{10ffff}]/gu, (character) => ` u${character.codePointAt(0)?.toString(16)} `)
    .split(/[^\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}]+/u)
    .filter((word) => word !== '')
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function startsLikeName(text: string): boolean {
  return /^[\p{L}\p{Nl}]/u.test(text)
}
