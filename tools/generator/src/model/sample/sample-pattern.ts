import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { guardedPattern } from '../check/guarded-pattern.ts'
import { patternFlags } from '../schemas/pattern-flags.ts'
import { sampleClass } from './sample-class.ts'

export interface TextSize {
  readonly least: number
  readonly most: number
  /** Counts up where different texts are needed. */
  readonly variant: number
}

const attempts = 40
/** So many characters, and repetitions, are written: `(a{1000000}){1000000}` would go on for ever. */
const mostSteps = 100_000
const parser = new RegExpParser({ ecmaVersion: 2025 })

/** A text that a pattern matches, of printable characters as far as it allows them; undefined where none was found. */
export function samplePattern(source: string, size: TextSize): string | undefined {
  const flags = patternFlags(source)
  const pattern = parsed(source, flags)
  if (pattern === undefined) return undefined
  const regexp = guardedPattern(source)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const shortest = attempt >= attempts / 2
    const text = new PatternWriter({ seed: size.variant * 7 + attempt, least: size.least, shortest }).write(pattern)
    if (text === undefined) continue
    const fitted = text.length < size.least ? text.padEnd(size.least, 'x') : text
    if (fitted.length <= size.most && regexp?.test(fitted)) return fitted
  }
  return undefined
}

function parsed(source: string, flags: string): AST.Pattern | undefined {
  try {
    return parser.parsePattern(source, undefined, undefined, { unicode: flags.includes('u') })
  } catch {
    // Newer syntax than the parser knows.
    return undefined
  }
}

/** Writes one text for a parsed pattern. What assertions demand is left to chance and to the test of the result. */
class PatternWriter {
  /** Characters still to be written beyond what the pattern asks for at least. */
  #missing: number
  #position: number
  #steps = 0
  readonly #shortest: boolean
  readonly #groups = new Map<AST.CapturingGroup, string>()

  constructor({ seed, least, shortest }: { seed: number; least: number; shortest: boolean }) {
    this.#position = seed
    this.#missing = least
    this.#shortest = shortest
  }

  /** A text, or undefined where it would be too long. */
  write(pattern: AST.Pattern): string | undefined {
    if (this.#missing > 0) {
      const writer = new PatternWriter({ seed: this.#position, least: 0, shortest: this.#shortest })
      this.#missing = Math.max(0, this.#missing - (writer.write(pattern)?.length ?? 0))
    }
    const text = this.#alternatives(pattern.alternatives)
    return this.#steps > mostSteps ? undefined : text
  }

  #alternatives(alternatives: readonly AST.Alternative[]): string {
    const chosen = alternatives[this.#position % alternatives.length]
    return chosen === undefined ? '' : chosen.elements.map((element) => this.#element(element)).join('')
  }

  #element(element: AST.Element): string {
    this.#steps += 1
    switch (element.type) {
      case 'Character':
        return String.fromCodePoint(element.value)
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        this.#position += 1
        return sampleClass(element, this.#position)
      case 'Quantifier':
        return this.#quantifier(element)
      case 'Group':
        return this.#alternatives(element.alternatives)
      case 'CapturingGroup': {
        const text = this.#alternatives(element.alternatives)
        this.#groups.set(element, text)
        return text
      }
      case 'Backreference':
        return this.#backreference(element)
      default:
        return ''
    }
  }

  #quantifier({ element, min, max }: AST.Quantifier): string {
    let text = ''
    // A repetition of nothing at least is written once: `a*` as `a`, so that texts are not empty.
    const wanted = min === 0 && max > 1 && !this.#shortest ? 1 : min
    for (let count = 0; count < wanted && this.#steps <= mostSteps; count += 1) text += this.#element(element)
    for (let count = wanted; count < max && this.#missing > 0 && this.#steps <= mostSteps; count += 1) {
      const more = this.#element(element)
      if (more === '') break
      text += more
      this.#missing -= more.length
    }
    return text
  }

  #backreference({ resolved }: AST.Backreference): string {
    const group = Array.isArray(resolved) ? resolved[0] : resolved
    return this.#groups.get(group as AST.CapturingGroup) ?? ''
  }
}
