import type { Position } from './follow-graph.ts'

/** Of each kind that patterns tell apart: letters, digits, spaces, line breaks, other scripts, what lies beyond 16 bits. */
const usual = [...'azAZ09_- \t\n\r.,:;@/\\"\'<>()[]{}+*?!#%&=|~^$', 'é', 'Ω', '中', '\u2028', '😀']
const most = 400

/** Characters of which every two that some position of a pattern tells apart are there: the ends of its ranges. */
export function alphabetOf(positions: readonly Position[]): readonly string[] {
  const characters = new Set(usual)
  for (const position of positions) {
    for (const [, escaped, plain] of position.raw.matchAll(/\\([^\s])|([^\\])/gu)) {
      const point = (escaped ?? plain ?? '').codePointAt(0) ?? 0
      for (const near of [point - 1, point, point + 1])
        if (near >= 0 && near <= 0x10ffff) characters.add(String.fromCodePoint(near))
    }
    if (characters.size > most) break
  }
  return [...characters]
}

/** Which characters of an alphabet a position reads. */
export function readable(position: Position, alphabet: readonly string[], flags: string): ReadonlySet<number> {
  const raw =
    position.type === 'Character' && /^[$()*+./?[\\\]^{|}]$/.test(position.raw) ? `\\${position.raw}` : position.raw
  const regexp = new RegExp(`^${raw}$`, flags)
  return new Set(alphabet.flatMap((character, index) => (regexp.test(character) ? [index] : [])))
}
