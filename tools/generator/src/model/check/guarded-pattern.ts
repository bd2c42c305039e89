import { type Context, createContext, Script } from 'node:vm'
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { patternFlags } from '../schemas/pattern-flags.ts'

/** A pattern of a document, as far as it is needed. */
export interface Pattern {
  /** Whether it matches somewhere in a text; what cannot be told in time counts as no match. */
  test(text: string): boolean
}

/** So long a text can be, whatever the pattern, before a test may take long. */
const harmless = 16
/** Milliseconds of processor time for one test. */
const longest = 32

const parser = new RegExpParser({ ecmaVersion: 2025 })
const match = new Script('regexp.test(text)')

/**
 * Compiles a pattern; undefined where JavaScript cannot read it. A document is untrusted: patterns that could backtrack
 * for ages are interrupted, and given up for good, so that many texts cost no more than one.
 */
export function guardedPattern(source: string): Pattern | undefined {
  const regexp = compile(source)
  if (regexp === undefined || !mayBacktrack(source)) return regexp
  const context = createContext({ regexp, text: '' })
  let givenUp = false
  return {
    test(text) {
      if (text.length <= harmless) return regexp.test(text)
      if (givenUp) return false
      context['text'] = text
      const matches = matchInTime(context)
      givenUp = matches === undefined
      return matches === true
    },
  }
}

/** The result; undefined where it takes too long. */
function matchInTime(context: Context): boolean | undefined {
  // What is interrupted on a busy machine may have had hardly any time: what counts is the processor's, so that the same
  // document gives the same packages anywhere. A little more by the clock, or no machine would be idle enough.
  for (let timeout = longest * 1.25; ; timeout *= 2) {
    const before = process.threadCpuUsage()
    try {
      return match.runInContext(context, { timeout }) === true
    } catch (error) {
      const { user, system } = process.threadCpuUsage(before)
      // The context has an `Error` of its own.
      const isInterrupted = (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
      if (!isInterrupted || user + system >= longest * 1000) return undefined
    }
  }
}

function compile(source: string): RegExp | undefined {
  try {
    return new RegExp(source, patternFlags(source))
  } catch {
    return undefined
  }
}

/** Two repetitions can share a text between them in many ways, as can one of alternatives. */
function mayBacktrack(source: string): boolean {
  let repetitions = 0
  try {
    visitRegExpAST(parser.parsePattern(source, undefined, undefined, { unicode: patternFlags(source) === 'u' }), {
      onQuantifierEnter({ max, element }: AST.Quantifier) {
        if (max > harmless) repetitions += hasAlternatives(element) ? 2 : 1
      },
    })
  } catch {
    // Newer syntax than the parser knows.
    return true
  }
  return repetitions > 1
}

function hasAlternatives(element: AST.QuantifiableElement): boolean {
  return (element.type === 'Group' || element.type === 'CapturingGroup') && element.alternatives.length > 1
}
