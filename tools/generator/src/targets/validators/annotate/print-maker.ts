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
  for (const place of genericCalls(schema)) {
    parts.push(schema.text.slice(end - schema.at, place - schema.at), '<any>')
    end = place
  }
  return `/* @__PURE__ */ ((): any => ${parts.join('')}${schema.text.slice(end - schema.at)})()`
}

const GENERIC: ReadonlySet<string> = new Set(['array', 'enum', 'looseObject', 'object', 'strictObject', 'union'])

/** The places behind the names of functions whose type argument a compiler would infer, from the first to the last. */
function genericCalls(expression: Expression): readonly number[] {
  switch (expression.is) {
    case 'call': {
      const { callee, args } = expression
      return [...genericCalls(callee), ...(isGeneric(callee) ? [endOf(callee)] : []), ...args.flatMap(genericCalls)]
    }
    case 'member':
      return genericCalls(expression.of)
    case 'list':
      return expression.items.flatMap(genericCalls)
    case 'object':
      return expression.members.flatMap(([, value]) => genericCalls(value))
    case 'function':
      return genericCalls(expression.body)
    default:
      return []
  }
}

function isGeneric(callee: Expression): boolean {
  return callee.is === 'member' && callee.of.text === 'z' && GENERIC.has(callee.name)
}
