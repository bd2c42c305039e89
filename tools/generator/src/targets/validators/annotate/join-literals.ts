import { applyEdits, type Edit } from './edits.ts'
import { type Expression, endOf, partsOf } from './parse-expression.ts'
import { SchemaDeclarations } from './schema-declarations.ts'

const LITERALS = /z\.union\(\[\s*z\.literal\(|\.and\(|z\.intersection\(/
const INTEGERS = /^z\.int\(\)(?:\.[gl]te\(-?\d+\))*$/

/** A schema that takes the values of a list: they are as the module has them, and so is what makes it. */
interface Finite {
  readonly values: readonly string[]
  readonly text: string
}

/**
 * Values that are listed one by one (`oneOf` with a `const` and a title each) are one schema, which looks a value up, in
 * place of a union, which tries one schema after the other; and what they are of (`type: integer` beside) is not looked at
 * besides.
 */
export function joinLiterals(module: string): string {
  if (!LITERALS.test(module)) return module
  const declarations = new SchemaDeclarations(module)
  const schemas = new FiniteSchemas(declarations)
  return applyEdits(
    module,
    declarations.having(LITERALS).flatMap((schema) => schemas.edits(schema)),
  )
}

class FiniteSchemas {
  readonly #declarations: SchemaDeclarations
  readonly #known = new Map<string, Finite | undefined>()

  constructor(declarations: SchemaDeclarations) {
    this.#declarations = declarations
  }

  edits(expression: Expression): readonly Edit[] {
    const text = this.#finite(expression)?.text ?? expression.text
    if (text !== expression.text) return [{ from: expression.at, to: endOf(expression), text }]
    return partsOf(expression).flatMap((part) => this.edits(part))
  }

  #finite(schema: Expression): Finite | undefined {
    if (schema.is === 'name') return this.#named(schema.text)
    if (schema.is !== 'call' || schema.callee.is !== 'member') return undefined
    const { args, callee } = schema
    const [first, second] = args
    if (first === undefined) return undefined
    if (callee.name === 'and') return this.#both(callee.of, first)
    if (callee.of.text !== 'z') return undefined
    switch (callee.name) {
      case 'literal':
        return first.is === 'literal' ? { values: [first.text], text: schema.text } : undefined
      case 'enum':
        return first.is === 'list' ? { values: first.items.map(({ text }) => text), text: schema.text } : undefined
      case 'union':
        return first.is === 'list' ? this.#oneOf(first.items) : undefined
      case 'intersection':
        return second && this.#both(first, second)
    }
    return undefined
  }

  /** Only literals are joined: what has a name keeps it. */
  #oneOf(schemas: readonly Expression[]): Finite | undefined {
    const all = schemas.map((schema) => (schema.text.startsWith('z.literal(') ? this.#finite(schema) : undefined))
    if (all.includes(undefined)) return undefined
    const values = [...new Set(all.flatMap((schema) => schema?.values ?? []))]
    return { values, text: `z.literal([${values.join(', ')}])` }
  }

  /** One of two schemas, where the other takes all of its values. */
  #both(one: Expression, other: Expression): Finite | undefined {
    const [left, right] = [this.#finite(one), this.#finite(other)]
    if (left?.values.every((value) => right?.values.includes(value) ?? takes(other.text, value))) return left
    return right?.values.every((value) => left?.values.includes(value) ?? takes(one.text, value)) ? right : undefined
  }

  #named(name: string): Finite | undefined {
    if (this.#known.has(name)) return this.#known.get(name)
    // Not finite while it is looked at: it may need itself.
    this.#known.set(name, undefined)
    const declared = this.#declarations.find(name)
    const values = declared && this.#finite(declared)?.values
    const schema = values && { values, text: name }
    this.#known.set(name, schema)
    return schema
  }
}

/** Whether a schema of texts or numbers surely takes a value. */
function takes(chain: string, value: string): boolean {
  if (chain === 'z.string()') return /^['"]/.test(value)
  if (chain === 'z.number()') return /^-?\d+(?:\.\d+)?$/.test(value)
  if (!INTEGERS.test(chain) || !/^-?\d+$/.test(value) || !Number.isSafeInteger(Number(value))) return false
  return Array.from(chain.matchAll(/\.([gl]te)\((-?\d+)\)/g)).every(([, limit, bound]) =>
    limit === 'gte' ? Number(value) >= Number(bound) : Number(value) <= Number(bound),
  )
}
