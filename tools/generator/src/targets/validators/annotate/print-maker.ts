import { printMade, printPrimitive } from '../fast-path/print-primitive.ts'
import { isImplied } from './implied-limits.ts'
import { type Expression, endOf } from './parse-expression.ts'
import { type PrimitiveSchemas, primitiveText } from './primitive-schemas.ts'

/**
 * A schema that is called for, so that bundlers can leave it out, and whose type compilers need not find out once more:
 * what stands before it was printed from the very same expression. That is most of their work (of GitHub's schemas four
 * fifths of the types, more than half of the memory).
 *
 * @param primitives Has the primitive schemas that the schema is made of. One that is nothing else keeps a schema of its
 *   own, so that a registry can tell it from others.
 */
export function printMaker(schema: Expression, primitives: PrimitiveSchemas): string {
  if (schema.is === 'name') return schema.text
  const own = primitiveText(schema)
  if (own !== undefined) return printPrimitive(own)
  const parts: string[] = []
  let end = schema.at
  for (const { from, to, text } of editsOf(schema, primitives)) {
    parts.push(schema.text.slice(end - schema.at, from - schema.at), text)
    end = to
  }
  return printMade(`${parts.join('')}${schema.text.slice(end - schema.at)}`)
}

type Call = Extract<Expression, { readonly is: 'call' }>

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What is to be written otherwise, from the first to the last. */
function editsOf(expression: Expression, primitives: PrimitiveSchemas): readonly Edit[] {
  const inner = (part: Expression): readonly Edit[] => editsOf(part, primitives)
  switch (expression.is) {
    case 'call': {
      const name = primitives.nameOf(expression)
      return name === undefined
        ? editsOfCall(expression, inner)
        : [{ from: expression.at, to: endOf(expression), text: name }]
    }
    case 'member':
      return inner(expression.of)
    case 'list':
      return expression.items.flatMap(inner)
    case 'object':
      return expression.members.flatMap(([, value]) => inner(value))
    case 'function':
      return inner(expression.body)
    default:
      return []
  }
}

function editsOfCall(call: Call, inner: (part: Expression) => readonly Edit[]): readonly Edit[] {
  const { callee, args } = call
  if (callee.is === 'member' && isImplied(call)) {
    return [...inner(callee.of), { from: endOf(callee.of), to: endOf(call), text: '' }]
  }
  const place = endOf(callee)
  const generic = isGeneric(callee) ? [{ from: place, to: place, text: '<any>' }] : []
  return [...inner(callee), ...generic, ...args.flatMap((arg) => [...inner(arg), ...editsBehind(arg, callee)])]
}

/** A list of several types has the best of them for its own, for which compilers compare each with each; a tuple has not. */
function editsBehind(arg: Expression, callee: Expression): readonly Edit[] {
  if (arg.is !== 'list' || callee.is !== 'member' || callee.name !== 'union') return []
  return [{ from: endOf(arg), to: endOf(arg), text: ' as const' }]
}

const GENERIC: ReadonlySet<string> = new Set(['array', 'enum', 'looseObject', 'object', 'strictObject', 'union'])

/** Whether a compiler would infer a type argument. */
function isGeneric(callee: Expression): boolean {
  return callee.is === 'member' && callee.of.text === 'z' && GENERIC.has(callee.name)
}
