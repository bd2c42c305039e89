import { isArray, without } from '../document/json-kind.ts'
import type { JsonObject } from '../model.ts'
import type { Repair } from './repair.ts'

/**
 * 64-bit numbers are read from JSON as JavaScript numbers, which are exact only this far.
 * https://spec.openapis.org/registry/format/int64
 */
const ranges: ReadonlyMap<string, readonly [minimum: number, maximum: number]> = new Map([
  ['int8', [-128, 127]],
  ['int16', [-32_768, 32_767]],
  ['int32', [-2_147_483_648, 2_147_483_647]],
  ['int64', [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]],
  ['uint8', [0, 255]],
  ['uint16', [0, 65_535]],
  ['uint32', [0, 4_294_967_295]],
  ['uint64', [0, Number.MAX_SAFE_INTEGER]],
])

/**
 * hey-api's zod puts `z.coerce.bigint()` on `int64`, on strings too, where its types say `number`. The range says the
 * same without the format. openapi-typescript ignores formats.
 */
export const integerFormats: Repair = (schema) => {
  const range = typeof schema.format === 'string' ? ranges.get(schema.format) : undefined
  if (range === undefined) return schema
  const plain = without(schema, 'format')
  if (!allows(schema, 'integer') && !allows(schema, 'number')) return plain
  // A set of values is a range already.
  if (schema.enum !== undefined || schema.const !== undefined) return plain
  return { ...plain, ...lowerBound(schema, range[0]), ...upperBound(schema, range[1]) }
}

function allows(schema: JsonObject, type: string): boolean {
  return schema.type === type || (isArray(schema.type) && schema.type.includes(type))
}

function lowerBound({ minimum, exclusiveMinimum }: JsonObject, limit: number): JsonObject {
  const written =
    typeof minimum === 'number' ? minimum : typeof exclusiveMinimum === 'number' ? exclusiveMinimum : undefined
  return written === undefined || (written < limit && typeof minimum === 'number') ? { minimum: limit } : {}
}

function upperBound({ maximum, exclusiveMaximum }: JsonObject, limit: number): JsonObject {
  const written =
    typeof maximum === 'number' ? maximum : typeof exclusiveMaximum === 'number' ? exclusiveMaximum : undefined
  return written === undefined || (written > limit && typeof maximum === 'number') ? { maximum: limit } : {}
}
