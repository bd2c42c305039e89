import { printPrimitive } from '../fast-path/print-primitive.ts'
import { withoutImplied } from './implied-limits.ts'
import type { Expression } from './parse-expression.ts'
import { schemaType } from './schema-type.ts'
import { printType } from './type-text.ts'

// No text of the document, and no fraction, of which no name could be made that no other schema has.
const PRIMITIVE = /^z(?:\.iso)?(?:\.[a-zA-Z]+\((?:-?\d+|\{ offset: true \})?\))+$/

/** The schema as it is to be written, where it is made of nothing but names and numbers: `z.string().max(5000).nullish()`. */
export function primitiveText(schema: Expression): string | undefined {
  if (schema.is !== 'call') return undefined
  const text = withoutImplied(schema.text)
  return PRIMITIVE.test(text) ? text : undefined
}

/**
 * Primitive schemas, each made once however many properties have it: of Stripe's schemas, they are almost half of the
 * memory and a third of the time that an import takes, and what is parsed goes through fewer objects.
 */
export class PrimitiveSchemas {
  readonly #declarations = new Map<string, string>()

  /** The name of the schema, where it is a primitive one. */
  nameOf(schema: Expression): string | undefined {
    const text = primitiveText(schema)
    if (text === undefined) return undefined
    const [first = '', ...others] = text.replaceAll('-', 'Minus').match(/\w+/g)?.slice(1) ?? []
    const name = `$${first}${others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`
    if (!this.#declarations.has(name)) {
      this.#declarations.set(
        name,
        `export const ${name}: ${printType(schemaType(schema), 0, 0)} = ${printPrimitive(text)};`,
      )
    }
    return name
  }

  /** The names that were asked for. */
  names(): readonly string[] {
    return [...this.#declarations.keys()].sort()
  }

  /** Their declarations, in the order of their names. */
  print(): string {
    return this.names()
      .map((name) => `${this.#declarations.get(name)}\n`)
      .join('\n')
  }
}
