import { isArray, without } from '../document/json-kind.ts'
import type { Repair } from './repair.ts'

/** As many items are still readable as a tuple. */
const longestTuple = 8

/** hey-api writes a list whose length is fixed as a tuple, item by item, however many there are. */
export const fixedLength: Repair = (schema) => {
  const { minItems, maxItems } = schema
  if (typeof maxItems !== 'number' || minItems !== maxItems || maxItems <= longestTuple) return schema
  if (isArray(schema.prefixItems)) return schema
  const all = isArray(schema.allOf) ? schema.allOf : []
  return { ...without(schema, 'maxItems'), allOf: [...all, { type: 'array', maxItems }] }
}
