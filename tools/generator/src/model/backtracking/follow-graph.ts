import type { AST } from '@eslint-community/regexpp'

/** A place in a pattern at which one character is read. */
export type Position = AST.Character | AST.CharacterClass | AST.CharacterSet | AST.ExpressionCharacterClass

/** How the reading of a text goes on from position to position: Glushkov's automaton of a pattern. */
export interface FollowGraph {
  readonly positions: readonly Position[]
  /** In how many ways the reading goes from one position on to another, by their numbers. */
  readonly follow: readonly ReadonlyMap<number, number>[]
  /** Positions at which the pattern can be at its end. */
  readonly last: ReadonlySet<number>
  /** Whether something that reads no character can make a match fail: the end of the text, a look around. */
  readonly hasAssertions: boolean
  /** What looks around contain: patterns of their own. */
  readonly inner: readonly (readonly AST.Alternative[])[]
}

interface Part {
  readonly first: readonly number[]
  readonly last: readonly number[]
  readonly nullable: boolean
}

const EMPTY: Part = { first: [], last: [], nullable: true }
/** A repetition up to so many times is hardly one: what follows each other in it is not looked into. */
const fewTimes = 8

/** The graph of some alternatives; each repetition counts as one that never ends. */
export function followGraph(alternatives: readonly AST.Alternative[]): FollowGraph {
  const builder = new GraphBuilder()
  const { last } = builder.alternatives(alternatives)
  return { ...builder, last: new Set(last) }
}

class GraphBuilder {
  readonly positions: Position[] = []
  readonly follow: Map<number, number>[] = []
  readonly inner: (readonly AST.Alternative[])[] = []
  hasAssertions = false

  alternatives(alternatives: readonly AST.Alternative[]): Part {
    const parts = alternatives.map(({ elements }) => this.#sequence(elements))
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      nullable: parts.some(({ nullable }) => nullable),
    }
  }

  #sequence(elements: readonly AST.Element[]): Part {
    let whole = EMPTY
    for (const element of elements) {
      const part = this.#element(element)
      this.#connect(whole.last, part.first)
      whole = {
        first: whole.nullable ? [...whole.first, ...part.first] : whole.first,
        last: part.nullable ? [...whole.last, ...part.last] : part.last,
        nullable: whole.nullable && part.nullable,
      }
    }
    return whole
  }

  #element(element: AST.Element): Part {
    switch (element.type) {
      case 'Character':
      case 'CharacterClass':
      case 'CharacterSet':
      case 'ExpressionCharacterClass':
        return this.#position(element)
      case 'Group':
      case 'CapturingGroup':
        return this.alternatives(element.alternatives)
      case 'Quantifier':
        return this.#quantifier(element)
      case 'Assertion':
        if (element.kind !== 'start') this.hasAssertions = true
        if ('alternatives' in element) this.inner.push(element.alternatives)
        return EMPTY
      default:
        return EMPTY
    }
  }

  #position(element: Position): Part {
    const number = this.positions.push(element) - 1
    this.follow.push(new Map())
    return { first: [number], last: [number], nullable: false }
  }

  #quantifier({ element, min, max }: AST.Quantifier): Part {
    const part = this.#element(element)
    if (max > fewTimes) this.#connect(part.last, part.first)
    return min === 0 ? { ...part, nullable: true } : part
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const one of from) {
      const follow = this.follow[one]
      for (const other of to) follow?.set(other, (follow.get(other) ?? 0) + 1)
    }
  }
}
