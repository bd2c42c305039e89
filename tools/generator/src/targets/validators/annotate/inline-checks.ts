import { type Expression, endOf, parseExpression } from './parse-expression.ts'

const BESIDE = '.and(z.unknown().register('
const DECLARATION = /^export const ([$_\p{ID_Start}][$\p{ID_Continue}]*) = /gmu

// What hands on the very value that it takes, and the methods that leave it so.
const PLAIN = new Set(
  'boolean date datetime email enum guid int ipv4 ipv6 literal null number string time uuid'.split(' '),
)
const METHODS = new Set('describe gt gte length lt lte max min nullable nullish optional regex register'.split(' '))

/**
 * A check stands beside a schema, because zod may hand on less than it takes. Where the schema hands on everything, the
 * check is put behind it: `z.array(z.string()).and(z.unknown().register(…))` becomes `z.array(z.string()).register(…)`.
 * What the sides of an intersection hand on, zod compares part by part.
 */
export function inlineChecks(module: string): string {
  if (!module.includes(BESIDE)) return module
  const places = new Map<string, number>()
  for (const { index, 0: start, 1: name = '' } of module.matchAll(DECLARATION)) places.set(name, index + start.length)
  const known = new Map<string, boolean>()
  const isPlainName = (name: string): boolean => {
    const place = places.get(name)
    const answer = known.get(name)
    if (answer !== undefined || place === undefined) return answer ?? false
    // One that needs itself to be plain is none.
    known.set(name, false)
    const isPlainSchema = isPlain(parseExpression(module, place), isPlainName)
    known.set(name, isPlainSchema)
    return isPlainSchema
  }
  const declarations = [...places.values()].filter((place, at, all) =>
    module.slice(place, all[at + 1]).includes(BESIDE),
  )
  const left = declarations.flatMap((place) => superfluous(parseExpression(module, place), isPlainName))
  return without(module, left)
}

type Range = readonly [from: number, to: number]
type IsPlainName = (name: string) => boolean

/** What is to be left out: `.and(z.unknown()` and `)` around `.register(…)`. */
function superfluous(expression: Expression, isPlainName: IsPlainName): readonly Range[] {
  const inner = (part: Expression): readonly Range[] => superfluous(part, isPlainName)
  switch (expression.is) {
    case 'member':
      return inner(expression.of)
    case 'list':
      return expression.items.flatMap(inner)
    case 'object':
      return expression.members.flatMap(([, value]) => inner(value))
    case 'function':
      return inner(expression.body)
    case 'call': {
      const { callee, args } = expression
      const parts = [callee, ...args].flatMap(inner)
      if (callee.is !== 'member' || !isPlain(callee.of, isPlainName)) return parts
      const check = args[0]
      if (callee.name !== 'and' || check?.is !== 'call' || check.callee.is !== 'member') return parts
      const isCheck = check.callee.of.text === 'z.unknown()' && check.callee.name === 'register'
      return isCheck ? [...parts, [endOf(callee.of), endOf(check.callee.of)], [endOf(check), endOf(expression)]] : parts
    }
    default:
      return []
  }
}

/** Whether a schema hands on the very value that it takes. */
function isPlain(expression: Expression, isPlainName: IsPlainName): boolean {
  if (expression.is === 'name') return isPlainName(expression.text)
  if (expression.is !== 'call' || expression.callee.is !== 'member') return false
  const { of, name } = expression.callee
  if (of.text !== 'z' && of.text !== 'z.iso') return METHODS.has(name) && isPlain(of, isPlainName)
  const [first] = expression.args
  if (name === 'array') return first !== undefined && isPlain(first, isPlainName)
  if (name === 'union') return first?.is === 'list' && first.items.every((item) => isPlain(item, isPlainName))
  return PLAIN.has(name)
}

function without(text: string, ranges: readonly Range[]): string {
  const parts: string[] = []
  let end = 0
  for (const [from, to] of ranges.toSorted(([one], [other]) => one - other)) {
    parts.push(text.slice(end, from))
    end = to
  }
  return [...parts, text.slice(end)].join('')
}
