import type { Expression } from './parse-expression.ts'
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
}
// Checks: what they return has the type of what they are called on.
const CHECKS: ReadonlySet<string> = new Set(
  'describe gt gte length lt lte max min multipleOf regex register'.split(' '),
)

/** The type of a schema expression as hey-api's zod plugin prints it; names of other schemas become `typeof`. */
export function schemaType(expression: Expression): TypeText {
  if (expression.is === 'name') return `typeof ${expression.text}`
  if (expression.is !== 'call' || expression.callee.is !== 'member') throw unexpected(expression)
  const { args, callee } = expression
  return isNamespace(callee.of)
    ? madeType(callee.name, args, expression)
    : methodType(callee.of, callee.name, args, expression)
}

function madeType(name: string, args: readonly Expression[], whole: Expression): TypeText {
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
      return {
        generic: 'z.ZodLiteral',
        of: [first.is === 'list' ? { union: first.items.map(literalType) } : literalType(first)],
      }
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

function nameOf(expression: Expression): string {
  if (expression.is !== 'name') throw unexpected(expression)
  return expression.text
}

function methodType(target: Expression, name: string, args: readonly Expression[], whole: Expression): TypeText {
  if (CHECKS.has(name)) return schemaType(target)
  const wrapper = WRAPPERS[name]
  if (wrapper !== undefined) return { generic: wrapper, of: [schemaType(target)] }
  if (name === 'nullish')
    return { generic: 'ZodOptionalOf', of: [{ generic: 'ZodNullableOf', of: [schemaType(target)] }] }
  const [argument] = args
  if (argument === undefined) throw unexpected(whole)
  if (name === 'and') return { generic: 'z.ZodIntersection', of: [schemaType(target), schemaType(argument)] }
  if (name === 'catchall' && target.is === 'call') {
    return {
      generic: 'ZodObjectOf',
      of: [shapeType(target.args[0]), { generic: 'z.core.$catchall', of: [schemaType(argument)] }],
    }
  }
  if (name === 'extend' && target.is === 'name') {
    const base = `(typeof ${target.text})`
    const shape = { generic: 'z.core.util.Extend', of: [`${base}['shape']`, shapeType(argument)] }
    return { generic: 'z.ZodObject', of: [shape, `${base}['_zod']['config']`] }
  }
  throw unexpected(whole)
}

function shapeType(shape: Expression | undefined): TypeText {
  if (shape === undefined) return '{}'
  if (shape.is !== 'object') throw unexpected(shape)
  return { members: shape.members.map(([key, value]) => [key, schemaType(value)]) }
}

/** `(): T => schema`; without `T` the schema's own type. */
function lazyType(getter: Expression): TypeText {
  if (getter.is !== 'function') throw unexpected(getter)
  return getter.type ?? schemaType(getter.body)
}

function elements(list: Expression): readonly Expression[] {
  if (list.is !== 'list') throw unexpected(list)
  return list.items
}

function literalType(value: Expression): TypeText {
  if (value.is === 'list' || value.is === 'object') throw unexpected(value)
  return value.text
}

function isNamespace(expression: Expression): boolean {
  return ['z', 'z.iso'].includes(expression.text)
}

function unexpected({ text }: Expression): Error {
  return new Error(`hey-api's zod plugin printed something whose type is not known here: ${text.slice(0, 200)}`)
}
