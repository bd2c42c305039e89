import { isArray, without } from '../document/json-kind.ts'
import type { Json } from '../model.ts'
import { typeOfValue } from '../schemas/wire-types.ts'
import type { Repair } from './repair.ts'

/**
 * YAML reads `enum: [1.0, yes]` as numbers and texts whatever stands under `type`; generators of documents write the names
 * of an enumeration beside the type of its numbers. Values become what the type says where they can, and otherwise they
 * are right and the type is not. hey-api prints a value that is listed twice as a type that does not compile.
 */
export const enumValues: Repair = (schema, { pointer, report }) => {
  const { enum: values, type } = schema
  if (!isArray(values)) return schema
  if (values.length === 0) {
    report.add('empty-enum', `${pointer}/enum`)
    return without(schema, 'enum')
  }
  const types = isArray(type) ? type : type === undefined ? undefined : [type]
  if (types === undefined || values.some((value) => value !== null && isOfType(value, types))) {
    const meant = types === undefined ? values : values.map((value) => meantValue(value, types))
    const unique = withoutTwins(meant)
    return unique.length === values.length && unique.every((value, at) => value === values[at])
      ? schema
      : { ...schema, enum: unique }
  }
  const meant = values.map((value) => meantValue(value, types))
  if (meant.every((value) => value === null)) return schema
  report.add('enum-of-other-type', `${pointer}/enum`, { type: types.join(' or ') })
  const isMeant = meant.some((value) => value !== null && isOfType(value, types))
  return isMeant ? { ...schema, enum: withoutTwins(meant) } : { ...without(schema, 'type'), enum: withoutTwins(values) }
}

function isOfType(value: Json, types: readonly Json[]): boolean {
  return (
    types.includes(typeOfValue(value)) ||
    (typeof value === 'number' && types.includes('integer') && Number.isInteger(value))
  )
}

function meantValue(value: Json, types: readonly Json[]): Json {
  if (value === null || isOfType(value, types)) return value
  if (types.includes('string') && typeof value !== 'object') return String(value)
  if (typeof value !== 'string' || value.trim() === '') return value
  const number = Number(value)
  if (types.includes('number') && Number.isFinite(number)) return number
  if (types.includes('integer') && Number.isSafeInteger(number)) return number
  return types.includes('boolean') && /^(?:true|false)$/.test(value) ? value === 'true' : value
}

function withoutTwins(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
