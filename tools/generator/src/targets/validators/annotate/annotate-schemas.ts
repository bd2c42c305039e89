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
      parts.push(module.slice(end, name.end), `: ${printType(schemaType(initializer), 0, column)} = `)
      parts.push(ts.isIdentifier(initializer) ? initializer.text : printMaker(initializer, module))
      end = initializer.end
    }
  }
  return { text: [...parts, module.slice(end)].join(''), imported: [...imported] }
}

/**
 * A schema that is called for, so that bundlers can leave it out, and whose type compilers need not find out once more:
 * what stands before it was printed from the very same expression. That is most of their work (of GitHub's schemas four
 * fifths of the types, more than half of the memory).
 */
function printMaker(schema: ts.Expression, module: string): string {
  const parts: string[] = []
  let end = schema.getStart()
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      visit(node.expression.expression)
      if (isImplied(node)) {
        parts.push(module.slice(end, node.expression.expression.end))
        end = node.end
        return
      }
      if (isGeneric(node.expression)) {
        parts.push(module.slice(end, node.expression.end), '<any>')
        end = node.expression.end
      }
      for (const argument of node.arguments) visit(argument)
    } else ts.forEachChild(node, visit)
  }
  visit(schema)
  return `/* @__PURE__ */ ((): any => ${parts.join('')}${module.slice(end, schema.end)})()`
}

/** `z.int()` takes safe integers only: the engine's bounds for `int64` would be looked at once more for every value. */
function isImplied({ expression, arguments: [bound] }: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(expression) || bound === undefined) return false
  const limit = { gte: String(Number.MIN_SAFE_INTEGER), lte: String(Number.MAX_SAFE_INTEGER) }[expression.name.text]
  return limit !== undefined && bound.getText() === limit && /^z\.int\(\)/.test(expression.expression.getText())
}

const GENERIC: ReadonlySet<string> = new Set(['array', 'enum', 'looseObject', 'object', 'strictObject', 'union'])

function isGeneric({ expression, name }: ts.PropertyAccessExpression): boolean {
  return ts.isIdentifier(expression) && expression.text === 'z' && GENERIC.has(name.text)
}
