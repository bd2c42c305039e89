import ts from 'typescript'
import { schemaType } from './schema-type.ts'
import { printType } from './type-text.ts'

/**
 * Gives every exported schema its type, which `isolatedDeclarations` asks for. The type is derived from the expression,
 * so that `.shape` and inference work as if it had been left out; references are `typeof`, which keeps it short.
 *
 * A recursive reference (`z.lazy((): any => zTree)`) cannot be `typeof`. Its type is that of the value it validates, which
 * `typeNames` has by the schema's name, from `./types.gen.ts`.
 *
 * @returns The text and the names that it needs from `./types.gen.ts`.
 */
export function annotateSchemas(
  printed: string,
  typeNames: ReadonlyMap<string, string>,
): { readonly text: string; readonly imported: readonly string[] } {
  const imported = new Set<string>()
  const module = printed.replace(
    /\bz\.lazy\(\(\): any => ([$_\p{ID_Start}][$\p{ID_Continue}]*)\)/gu,
    (_, schema: string) => {
      const type = typeNames.get(schema)
      if (type === undefined) throw new Error(`There is no type for the recursive schema ${schema}.`)
      imported.add(type)
      return `z.lazy((): z.ZodType<${type}, ${type}> => ${schema})`
    },
  )
  const source = ts.createSourceFile('schemas.ts', module, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const parts: string[] = []
  let end = 0
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer === undefined) continue
      const column = name.end - module.lastIndexOf('\n', name.end) + 1
      parts.push(module.slice(end, name.end), `: ${printType(schemaType(initializer), 0, column)}`)
      end = name.end
    }
  }
  return { text: [...parts, module.slice(end)].join(''), imported: [...imported] }
}
