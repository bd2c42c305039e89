import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { patternFlags } from '../schemas/pattern-flags.ts'
import { alphabetOf, readable } from './alphabet.ts'
import { type FollowGraph, followGraph } from './follow-graph.ts'
import { stronglyConnected } from './strongly-connected.ts'

const parser = new RegExpParser({ ecmaVersion: 2025 })
/** A pattern of more positions takes longer than it is worth. */
const mostPositions = 250
const known = new Map<string, boolean>()

/**
 * Whether a text that nearly matches can keep a pattern busy for ages: JavaScript tries every way to read a text, and
 * here there are twice as many with every few characters more. That is so where, within a repetition, two ways lead from
 * a position back to itself over the same characters.
 *
 * What tells these apart is the automaton's ambiguity (https://doi.org/10.1007/978-3-319-40946-7_27); patterns that take
 * the square or the cube of a text's length are not reported, as most that people write are among them.
 */
export function backtracks(source: string): boolean {
  const before = known.get(source)
  if (before !== undefined) return before
  const found = analyse(source)
  known.set(source, found)
  return found
}

function analyse(source: string): boolean {
  const flags = patternFlags(source)
  try {
    const { alternatives } = parser.parsePattern(source, undefined, undefined, { unicode: flags.includes('u') })
    return isAmbiguous(alternatives, flags)
  } catch {
    // Newer syntax than the parser knows.
    return false
  }
}

function isAmbiguous(alternatives: readonly AST.Alternative[], flags: string): boolean {
  const graph = followGraph(alternatives)
  if (graph.inner.some((inner) => isAmbiguous(inner, flags))) return true
  return graph.positions.length <= mostPositions && hasTwoWaysBack(graph, flags)
}

/** Looks for a position and another that lie on one circle of pairs of positions that read the same text. */
function hasTwoWaysBack({ positions, follow, last, hasAssertions }: FollowGraph, flags: string): boolean {
  const loops = stronglyConnected(positions.length, (from) => [...(follow[from]?.keys() ?? [])])
  const inLoop = (one: number, other: number): boolean => loops[one] === loops[other]
  const steps = follow.map((ways, from) => [...ways].filter(([to]) => inLoop(from, to)))
  // Where a repetition may end with the pattern, and nothing can fail behind it, nothing is tried again.
  const canFail = (at: number): boolean => hasAssertions || ![...last].some((end) => inLoop(end, at))
  if (steps.some((ways, from) => ways.some(([, count]) => count > 1) && canFail(from))) return true
  const alphabet = alphabetOf(positions)
  const reads = positions.map((position) => readable(position, alphabet, flags))
  const size = positions.length
  const pairs = stronglyConnected(size * size, (pair) => {
    const [one, other] = [Math.floor(pair / size), pair % size]
    if (!inLoop(one, other)) return []
    return (steps[one] ?? []).flatMap(([next]) =>
      (steps[other] ?? [])
        .filter(([with_]) => shareCharacter(reads[next], reads[with_]))
        .map(([with_]) => next * size + with_),
    )
  })
  return pairs.some((circle, pair) => {
    const [one, other] = [Math.floor(pair / size), pair % size]
    return one !== other && circle === pairs[one * size + one] && canFail(one)
  })
}

function shareCharacter(one: ReadonlySet<number> | undefined, other: ReadonlySet<number> | undefined): boolean {
  return one !== undefined && other !== undefined && [...one].some((character) => other.has(character))
}
