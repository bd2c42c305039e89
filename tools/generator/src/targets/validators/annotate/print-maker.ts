import { type Expression, endOf } from './parse-expression.ts'

/**
 * A schema that is called for, so that bundlers can leave it out, and whose type compilers need not find out once more:
 * what stands before it was printed from the very same expression. That is most of their work (of GitHub's schemas four
 * fifths of the types, more than half of the memory).
 */
export function printMaker(schema: Expression): string {
  if (schema.is === 'name') return schema.text
  const parts: string[] = []
  let end = schema.at
  for (const { from, to, text } of editsOf(schema)) {
    parts.push(schema.text.slice(end - schema.at, from - schema.at), text)
    end = to
  }
  return `/* @__PURE__ */ ((): any => ${parts.join('')}${schema.text.slice(end - schema.at)})()`
}

type Call = Extract<Expression, { readonly is: 'call' }>

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What is to be written otherwise, from the first to the last. */
function editsOf(expression: Expression): readonly Edit[] {
  switch (expression.is) {
    case 'call':
      return editsOfCall(expression)
    case 'member':
      return editsOf(expression.of)
    case 'list':
      return expression.items.flatMap(editsOf)
    case 'object':
      return expression.members.flatMap(([, value]) => editsOf(value))
    case 'function':
      return editsOf(expression.body)
    default:
      return []
  }
}

function editsOfCall(call: Call): readonly Edit[] {
  const { callee, args } = call
  if (callee.is === 'member' && isImplied(call)) {
    return [...editsOf(callee.of), { from: endOf(callee.of), to: endOf(call), text: '' }]
  }
  const place = endOf(callee)
  const generic = isGeneric(callee) ? [{ from: place, to: place, text: '<any>' }] : []
  return [...editsOf(callee), ...generic, ...args.flatMap(editsOf)]
}

const LIMITS = new Map([
  ['gte', String(Number.MIN_SAFE_INTEGER)],
  ['lte', String(Number.MAX_SAFE_INTEGER)],
])

/** `z.int()` takes safe integers only: the engine's bounds for `int64` would be looked at once more for every value. */
function isImplied({ callee, args: [bound] }: Call): boolean {
  if (callee.is !== 'member' || bound === undefined) return false
  return LIMITS.get(callee.name) === bound.text && callee.of.text.startsWith('z.int()')
}

const GENERIC: ReadonlySet<string> = new Set(['array', 'enum', 'looseObject', 'object', 'strictObject', 'union'])

/** Whether a compiler would infer a type argument. */
function isGeneric(callee: Expression): boolean {
  return callee.is === 'member' && callee.of.text === 'z' && GENERIC.has(callee.name)
}
