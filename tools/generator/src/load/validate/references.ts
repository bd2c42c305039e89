import type { Report } from '../../diagnostics/report.ts'
import { pointerOf, pointerOfFragment, tokensOf, valueAt } from '../json-pointer.ts'
import { Guesser } from '../kinds/guesser.ts'
import { componentSections, kinds } from '../kinds/kinds.ts'
import type { Reference } from '../kinds/reference.ts'
import { isObject, type MutableJson, member } from '../mutable-json.ts'

/** Checks that every reference leads to something, and to something of the right kind. */
export function checkReferences(document: MutableJson, references: readonly Reference[], report: Report): void {
  const endings = new Map<string, Ending>()
  const guesser = new Guesser()
  const endingOf = (target: string): Ending => {
    const ending = endings.get(target) ?? follow(document, target)
    endings.set(target, ending)
    return ending
  }
  for (const reference of references) {
    // What the bundler left as it was, it has reported.
    if (!reference.target.startsWith('#')) continue
    const { kind, key, path, holder } = reference
    const written = endingOf(reference.target)
    const target = written === 'nothing' ? meantTarget(document, reference, report) : reference.target
    const ending = endingOf(target)
    const place = pointerOf([...path, key])
    if (ending === 'anchor') report.add('ref-to-anchor', place, { target })
    if (ending === 'nothing' && key !== '$ref') {
      report.add('unresolved-mapping', place, { target, guess: guessAt(document, target, guesser) })
      delete holder[key]
    }
    if (ending === 'nothing' && key === '$ref') {
      report.add('unresolved-ref', place, { target, guess: guessAt(document, target, guesser) })
    }
    if (ending === 'cycle') report.add('ref-cycle', place, { target })
    if (ending === 'too-long') report.add('ref-chain', place, { target, longest: LONGEST_CHAIN })
    if (ending === 'no-object' || (ending === 'boolean' && kind !== 'schema')) {
      report.add('ref-to-no-object', place, { target, expected: kinds[kind].title })
    }
    if (ending !== 'value') continue
    const [components, section] = tokensOf(target)
    const expected = componentSections[kind]
    if (components === 'components' && expected && section !== expected && tokensOf(target).length === 3) {
      // What a response and a request body have in common is read; as a schema, neither says anything.
      const taken = kind === 'schema' ? 'it is taken for anything at all' : 'it is read as one'
      report.add('ref-of-other-kind', place, { target, expected: kinds[kind].title, section: expected, taken })
      if (kind === 'schema') delete holder[key]
    }
  }
}

type Ending = 'value' | 'boolean' | 'no-object' | 'nothing' | 'cycle' | 'anchor' | 'too-long'

/** So many references that lead to nothing but a reference are followed; more is a mistake, or an attack. */
const LONGEST_CHAIN = 32

function follow(document: MutableJson, target: string): Ending {
  const seen = new Set<string>()
  let next = target
  for (;;) {
    if (seen.has(next)) return 'cycle'
    if (seen.size >= LONGEST_CHAIN) return 'too-long'
    seen.add(next)
    const pointer = pointerOfFragment(next.slice(1))
    if (pointer === undefined) return 'anchor'
    const value = valueAt(document, pointer)
    if (value === undefined) return 'nothing'
    if (!isObject(value)) return typeof value === 'boolean' ? 'boolean' : 'no-object'
    const further = member(value, '$ref')
    if (typeof further !== 'string' || !further.startsWith('#')) return 'value'
    next = further
  }
}

/** Some programs write references as though the schema around them were the whole document: `#/properties/name`. */
function meantTarget(document: MutableJson, { target, path, key, holder }: Reference, report: Report): string {
  const pointer = pointerOfFragment(target.slice(1))
  const [components, section, name] = path
  if (pointer === undefined || components !== 'components' || section !== 'schemas' || name === undefined) return target
  const component = pointerOf([components, section, name])
  if (valueAt(document, component + pointer) === undefined) return target
  const meant = `#${component.replaceAll('%', '%25')}${target.slice(1)}`
  report.add('ref-in-own-schema', pointerOf([...path, key]), { target, meant })
  holder[key] = meant
  return meant
}

function guessAt(document: MutableJson, target: string, guesser: Guesser): string {
  const tokens = tokensOf(pointerOfFragment(target.slice(1)) ?? '')
  return guesser.guess(tokens.at(-1) ?? '', () => {
    const siblings = valueAt(document, pointerOf(tokens.slice(0, -1)))
    return isObject(siblings) ? Object.keys(siblings) : []
  })
}
