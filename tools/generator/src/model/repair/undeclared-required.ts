import { isObject, textsAt } from '../document/json-kind.ts'
import type { Json } from '../model.ts'
import type { Repair } from './repair.ts'

/** hey-api sees `required` beside its `properties` only: what is required and nowhere declared is declared as anything. */
export const undeclaredRequired: Repair = (schema) => {
  const { properties, additionalProperties, patternProperties } = schema
  const hasPatterns = isObject(patternProperties) && Object.keys(patternProperties).length > 0
  if (schema.type !== 'object' || hasPatterns) return schema
  const own = isObject(properties) ? properties : {}
  const missing = textsAt(schema, 'required').filter((name) => !Object.hasOwn(own, name))
  if (missing.length === 0 || additionalProperties === false) return schema
  const value = isObject(additionalProperties) ? additionalProperties : {}
  const added = missing.map((name): [string, Json] => [name, value])
  return { ...schema, properties: { ...own, ...Object.fromEntries(added) } }
}
