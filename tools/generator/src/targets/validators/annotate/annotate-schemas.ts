import { inlineChecks } from './inline-checks.ts'
import { joinLiterals } from './join-literals.ts'
import { endOf, parseExpression } from './parse-expression.ts'
import { PrimitiveSchemas } from './primitive-schemas.ts'
import { printMaker } from './print-maker.ts'
import { schemaType } from './schema-type.ts'
import { printType } from './type-text.ts'

const ASSIGNED = ' = '
const DECLARATION = /^export const [$_\p{ID_Start}][$\p{ID_Continue}]* = /gmu

/**
 * Gives every exported schema its type, which `isolatedDeclarations` asks for. The type is derived from the expression,
 * so that `.shape` and inference work as if it had been left out; references are `typeof`, which keeps it short.
 *
 * A recursive reference (`z.lazy((): any => zTree)`) cannot be `typeof`. Its type is that of the value it validates, which
 * `typeNames` has by the schema's name, from `./types.gen.ts`.
 *
 * @returns The text, the names that it needs from `./types.gen.ts`, and the primitive schemas that it needs.
 */
export function annotateSchemas(
  printed: string,
  typeNames: ReadonlyMap<string, string>,
): { readonly text: string; readonly imported: readonly string[]; readonly primitives: PrimitiveSchemas } {
  const primitives = new PrimitiveSchemas()
  const imported = new Set<string>()
  const module = inlineChecks(joinLiterals(withoutReadonly(printed))).replace(
    /\bz\.lazy\(\(\): any => ([$_\p{ID_Start}][$\p{ID_Continue}]*)\)/gu,
    (_, schema: string) => {
      const type = typeNames.get(schema)
      if (type === undefined) throw new Error(`There is no type for the recursive schema ${schema}.`)
      imported.add(type)
      return `z.lazy((): z.ZodType<${type}, ${type}> => ${schema})`
    },
  )
  const parts: string[] = []
  let end = 0
  for (const { index, 0: declaration } of module.matchAll(DECLARATION)) {
    const place = index + declaration.length
    const name = place - ASSIGNED.length
    const schema = parseExpression(module, place)
    const type = printType(schemaType(schema), 0, name - index + 2)
    parts.push(module.slice(end, name), `: ${type} = `, printMaker(schema, primitives))
    end = endOf(schema)
  }
  return { text: [...parts, module.slice(end)].join(''), imported: [...imported], primitives }
}

/**
 * For `readOnly: true` hey-api has zod freeze what it hands on, and makes lists of a type that the values' own types do
 * not have; the keyword says who may write a member, not that a reader may not.
 */
function withoutReadonly(printed: string): string {
  if (!printed.includes('.readonly()')) return printed
  return printed.replace(/'(?:[^'\\\n]|\\.)*'|\.readonly\(\)/g, (found) => (found.startsWith("'") ? found : ''))
}
