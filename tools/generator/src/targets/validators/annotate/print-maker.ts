import { printMade, printPrimitive } from '../fast-path/print-primitive.ts'
import { applyEdits, type Edit } from './edits.ts'
import { isImplied } from './implied-limits.ts'
import { type Expression, endOf, partsOf } from './parse-expression.ts'
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
  return printMade(applyEdits(schema.text, editsOf(schema, primitives), schema.at))
}

type Call = Extract<Expression, { readonly is: 'call' }>

/** What is to be written otherwise, from the first to the last. */
function editsOf(expression: Expression, primitives: PrimitiveSchemas): readonly Edit[] {
  const inner = (part: Expression): readonly Edit[] => editsOf(part, primitives)
  if (expression.is !== 'call') return partsOf(expression).flatMap(inner)
  const name = primitives.nameOf(expression)
  if (name !== undefined) return [{ from: expression.at, to: endOf(expression), text: name }]
  return editsOfCall(expression, inner)
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
