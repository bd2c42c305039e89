import { applyEdits, type Edit } from './edits.ts'
import { type Expression, endOf, partsOf } from './parse-expression.ts'
import { SchemaDeclarations } from './schema-declarations.ts'

const BESIDE = /\.and\(z\.unknown\(\)\.register\(/

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
  if (!BESIDE.test(module)) return module
  const declarations = new SchemaDeclarations(module)
  const known = new Map<string, boolean>()
  const isPlainName = (name: string): boolean => {
    const answer = known.get(name)
    if (answer !== undefined) return answer
    // One that needs itself to be plain is none.
    known.set(name, false)
    const schema = declarations.find(name)
    const isPlainSchema = schema !== undefined && isPlain(schema, isPlainName)
    known.set(name, isPlainSchema)
    return isPlainSchema
  }
  const edits = declarations.having(BESIDE).flatMap((schema) => editsOf(schema, isPlainName))
  return applyEdits(module, edits)
}

type IsPlainName = (name: string) => boolean

/** What is to be left out: `.and(z.unknown()` and `)` around `.register(…)`. */
function editsOf(expression: Expression, isPlainName: IsPlainName): readonly Edit[] {
  const parts = partsOf(expression).flatMap((part) => editsOf(part, isPlainName))
  if (expression.is !== 'call') return parts
  const { callee, args } = expression
  const [check] = args
  if (callee.is !== 'member' || callee.name !== 'and' || check?.is !== 'call' || check.callee.is !== 'member')
    return parts
  const isCheck = check.callee.of.text === 'z.unknown()' && check.callee.name === 'register'
  if (!isCheck || !isPlain(callee.of, isPlainName)) return parts
  const before = { from: endOf(callee.of), to: endOf(check.callee.of), text: '' }
  return [...parts, before, { from: endOf(check), to: endOf(expression), text: '' }]
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
