/** A type to be printed: text, a generic with its arguments, an object type, a tuple, or a union. */
export type TypeText =
  | string
  | { readonly generic: string; readonly of: readonly TypeText[] }
  | { readonly members: readonly (readonly [key: string, type: TypeText])[] }
  | { readonly tuple: readonly TypeText[]; readonly readonly?: boolean }
  | { readonly union: readonly TypeText[] }

const LINE_WIDTH = 120

/**
 * Prints a type: on one line where it fits, otherwise with one part a line.
 *
 * @param column Characters on the line before the type.
 */
export function printType(type: TypeText, indent: number, column: number): string {
  const line = printOnOneLine(type)
  if (typeof type === 'string' || column + line.length <= LINE_WIDTH) return line
  if ('generic' in type) return printGeneric(type.generic, type.of, indent, column)
  const inner = ' '.repeat(indent + 2)
  const end = `\n${' '.repeat(indent)}`
  if ('union' in type)
    return type.union.map((item) => `\n${inner}| ${printType(item, indent + 2, indent + 4)}`).join('')
  if ('tuple' in type) {
    const items = type.tuple.map((item) => `${inner}${printType(item, indent + 2, indent + 2)}`)
    return `${type.readonly ? 'readonly ' : ''}[\n${items.join(',\n')}${end}]`
  }
  const members = type.members.map(([key, member]) => {
    const start = `${inner}${key}: `
    return `${start}${printType(member, indent + 2, start.length)};`
  })
  return `{\n${members.join('\n')}${end}}`
}

/** The first argument stays on the line: `z.ZodObject<{` reads like the `z.object({` beside it. */
function printGeneric(name: string, of: readonly TypeText[], indent: number, column: number): string {
  const start = `${name}<`
  const args = of.map((arg, index) =>
    index === 0 ? printType(arg, indent, column + start.length) : printType(arg, indent, indent + 2),
  )
  return `${start}${args.join(', ')}>`
}

function printOnOneLine(type: TypeText): string {
  if (typeof type === 'string') return type
  if ('generic' in type) return `${type.generic}<${type.of.map(printOnOneLine).join(', ')}>`
  if ('union' in type) return type.union.map(printOnOneLine).join(' | ')
  if ('tuple' in type) return `${type.readonly ? 'readonly ' : ''}[${type.tuple.map(printOnOneLine).join(', ')}]`
  const members = type.members.map(([key, member]) => `${key}: ${printOnOneLine(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join('; ')} }`
}
