import { isArray, without } from '../document/json-kind.ts'
import type { Repair } from './repair.ts'

const alternatives = ['anyOf', 'oneOf'] as const

/** Of `allOf`, `anyOf` and `oneOf` on one schema hey-api reads the first and drops the others. */
export const combinedApplicators: Repair = (schema) => {
  const present = alternatives.filter((keyword) => isArray(schema[keyword]))
  const all = isArray(schema.allOf) ? schema.allOf : []
  if (present.length === 0 || (present.length === 1 && all.length === 0)) return schema
  const nested = present.map((keyword) => ({
    [keyword]: schema[keyword] ?? null,
  }))
  return { ...without(schema, ...alternatives), allOf: [...all, ...nested] }
}
