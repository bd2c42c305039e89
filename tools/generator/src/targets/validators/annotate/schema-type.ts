import ts from 'typescript'
import type { TypeText } from './type-text.ts'

// Names of the types of what `z` makes without taking another schema.
const SIMPLE: Readonly<Record<string, string>> = {
  any: 'z.ZodAny',
  bigint: 'z.ZodBigInt',
  boolean: 'z.ZodBoolean',
  date: 'z.ZodISODate',
  datetime: 'z.ZodISODateTime',
  email: 'z.ZodEmail',
  guid: 'z.ZodGUID',
  int: 'z.ZodInt',
  ipv4: 'z.ZodIPv4',
  ipv6: 'z.ZodIPv6',
  never: 'z.ZodNever',
  null: 'z.ZodNull',
  number: 'z.ZodNumber',
  string: 'z.ZodString',
  time: 'z.ZodISOTime',
  undefined: 'z.ZodUndefined',
  unknown: 'z.ZodUnknown',
  url: 'z.ZodURL',
  uuid: 'z.ZodUUID',
  void: 'z.ZodVoid',
}
const OBJECTS: Readonly<Record<string, string>> = { object: '$strip', strictObject: '$strict', looseObject: '$loose' }
const WRAPPERS: Readonly<Record<string, string>> = {
  default: 'z.ZodDefault',
  nullable: 'ZodNullableOf',
  optional: 'ZodOptionalOf',
  readonly: 'z.ZodReadonly',
}
// Checks: what they return has the type of what they are called on.
const CHECKS: ReadonlySet<string> = new Set(
  'describe gt gte length lt lte max min multipleOf regex register'.split(' '),
)

/** The type of a schema expression as hey-api's zod plugin prints it; names of other schemas become `typeof`. */
export function schemaType(expression: ts.Expression): TypeText {
  if (ts.isIdentifier(expression)) return `typeof ${expression.text}`
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) {
    throw unexpected(expression)
  }
  const { expression: target, name } = expression.expression
  return isNamespace(target)
    ? madeType(name.text, expression.arguments, expression)
    : methodType(target, name.text, expression.arguments, expression)
}

function madeType(name: string, args: readonly ts.Expression[], whole: ts.Expression): TypeText {
  const simple = SIMPLE[name]
  if (simple !== undefined) return simple
  const mode = OBJECTS[name]
  if (mode !== undefined) return { generic: 'ZodObjectOf', of: [shapeType(args[0]), `z.core.${mode}`] }
  const [first, second] = args
  if (first === undefined) throw unexpected(whole)
  switch (name) {
    case 'array':
      return { generic: 'ZodArrayOf', of: [schemaType(first)] }
    case 'enum':
      return { generic: 'ZodEnumOf', of: [{ union: elements(first).map(literalType) }] }
    case 'instanceof':
      return { generic: 'z.ZodCustom', of: [nameOf(first), nameOf(first)] }
    case 'lazy':
      return { generic: 'z.ZodLazy', of: [lazyType(first)] }
    case 'literal':
      return { generic: 'z.ZodLiteral', of: [literalType(first)] }
    case 'tuple':
      return { generic: 'z.ZodTuple', of: [{ tuple: elements(first).map(schemaType) }, 'null'] }
    case 'union':
      return { generic: 'ZodUnionOf', of: [{ tuple: elements(first).map(schemaType), readonly: true }] }
  }
  if (second === undefined) throw unexpected(whole)
  switch (name) {
    case 'discriminatedUnion':
      return {
        generic: 'z.ZodDiscriminatedUnion',
        of: [{ tuple: elements(second).map(schemaType) }, literalType(first)],
      }
    case 'intersection':
      return { generic: 'z.ZodIntersection', of: [schemaType(first), schemaType(second)] }
    case 'record':
      return { generic: 'z.ZodRecord', of: [schemaType(first), schemaType(second)] }
  }
  throw unexpected(whole)
}

function nameOf(expression: ts.Expression): string {
  if (!ts.isIdentifier(expression)) throw unexpected(expression)
  return expression.text
}

function methodType(
  target: ts.Expression,
  name: string,
  args: readonly ts.Expression[],
  whole: ts.Expression,
): TypeText {
  if (CHECKS.has(name)) return schemaType(target)
  const wrapper = WRAPPERS[name]
  if (wrapper !== undefined) return { generic: wrapper, of: [schemaType(target)] }
  if (name === 'nullish')
    return { generic: 'ZodOptionalOf', of: [{ generic: 'ZodNullableOf', of: [schemaType(target)] }] }
  const [argument] = args
  if (argument === undefined) throw unexpected(whole)
  if (name === 'and') return { generic: 'z.ZodIntersection', of: [schemaType(target), schemaType(argument)] }
  if (name === 'catchall' && ts.isCallExpression(target)) {
    return {
      generic: 'ZodObjectOf',
      of: [shapeType(target.arguments[0]), { generic: 'z.core.$catchall', of: [schemaType(argument)] }],
    }
  }
  if (name === 'extend' && ts.isIdentifier(target)) {
    const base = `(typeof ${target.text})`
    const shape = { generic: 'z.core.util.Extend', of: [`${base}['shape']`, shapeType(argument)] }
    return { generic: 'z.ZodObject', of: [shape, `${base}['_zod']['config']`] }
  }
  throw unexpected(whole)
}

function shapeType(shape: ts.Expression | undefined): TypeText {
  if (shape === undefined) return '{}'
  if (!ts.isObjectLiteralExpression(shape)) throw unexpected(shape)
  return {
    members: shape.properties.map((property) => {
      if (!ts.isPropertyAssignment(property)) throw unexpected(shape)
      return [property.name.getText(), schemaType(property.initializer)]
    }),
  }
}

/** `(): T => schema`; without `T` the schema's own type. */
function lazyType(getter: ts.Expression): TypeText {
  if (!ts.isArrowFunction(getter) || ts.isBlock(getter.body)) throw unexpected(getter)
  return getter.type === undefined ? schemaType(getter.body) : getter.type.getText()
}

function elements(list: ts.Expression): readonly ts.Expression[] {
  if (!ts.isArrayLiteralExpression(list)) throw unexpected(list)
  return list.elements
}

function literalType(value: ts.Expression): TypeText {
  if (ts.isArrayLiteralExpression(value) || ts.isObjectLiteralExpression(value)) throw unexpected(value)
  return value.getText()
}

function isNamespace(expression: ts.Expression): boolean {
  if (ts.isIdentifier(expression)) return expression.text === 'z'
  return ts.isPropertyAccessExpression(expression) && ['z.iso'].includes(expression.getText())
}

function unexpected(node: ts.Node): Error {
  return new Error(
    `hey-api's zod plugin printed something whose type is not known here: ${node.getText().slice(0, 200)}`,
  )
}
