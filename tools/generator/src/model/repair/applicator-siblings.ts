import { isArray, textsAt } from '../document/json-kind.ts'
import type { Json } from '../model.ts'
import { annotations } from './annotations.ts'
import type { Repair } from './repair.ts'

const applicators = ['allOf', 'anyOf', 'oneOf'] as const

/** Beside `allOf` and its like, hey-api reads the keywords of objects only: `minLength` beside `allOf` is lost. */
export const applicatorSiblings: Repair = (schema) => {
  const applicator = applicators.find((keyword) => isArray(schema[keyword]))
  if (applicator === undefined || schema.type === undefined) return schema
  if (schema.type === 'object' || textsAt(schema, 'type').includes('object')) return schema
  const others = Object.entries(schema).filter(([keyword]) => keyword !== applicator)
  const kept: [string, Json][] = others.filter(([keyword]) => annotations.has(keyword))
  const siblings = Object.fromEntries(others.filter(([keyword]) => !annotations.has(keyword)))
  const members = schema[applicator]
  const applied = applicator === 'allOf' && isArray(members) ? members : [{ [applicator]: members ?? [] }]
  return { ...Object.fromEntries(kept), allOf: [siblings, ...applied] }
}
