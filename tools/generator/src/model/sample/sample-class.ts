import type { AST } from '@eslint-community/regexpp'

type CharacterClass = AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass

// Telling characters first; the rest of ASCII, then some letters of other scripts, for classes without any of those.
const preferred = [...'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const fallback = [...' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', ...'éßλжあ日한עا\u00a0\t\n\u{1f600}\u0001']

const choicesByClass = new Map<string, readonly string[]>()

/** A character of a class, another one for another position. */
export function sampleClass(node: CharacterClass, position: number): string {
  const choices = choicesOf(node)
  return choices[(position * 5) % choices.length] ?? ''
}

function choicesOf(node: CharacterClass): readonly string[] {
  const known = choicesByClass.get(node.raw)
  if (known !== undefined) return known
  const matches = matcherOf(node)
  const choices =
    [preferred, fallback, firstOfRanges(node)].map((list) => list.filter(matches)).find((list) => list.length > 0) ?? []
  choicesByClass.set(node.raw, choices)
  return choices
}

function matcherOf(node: CharacterClass): (character: string) => boolean {
  const isUnicode = /\\(?:[pP]|u)\{|[\u{10000}-\u{10ffff}]/u.test(node.raw)
  const single = new RegExp(`^${node.raw}$`, isUnicode ? 'u' : '')
  return (character) => single.test(character)
}

/** Where a class has only rare characters: the ends of its ranges. */
function firstOfRanges(node: CharacterClass): readonly string[] {
  if (node.type !== 'CharacterClass') return []
  return node.elements.flatMap((element) => {
    if (element.type === 'Character') return [String.fromCodePoint(element.value)]
    if (element.type === 'CharacterClassRange') return [String.fromCodePoint(element.min.value)]
    return []
  })
}
