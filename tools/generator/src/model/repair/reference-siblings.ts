import type { Json } from '../model.ts'
import { annotations } from './annotations.ts'
import type { Repair } from './repair.ts'

/** hey-api keeps what is written for people beside `$ref` and drops what restricts it (allowed since OpenAPI 3.1). */
export const referenceSiblings: Repair = (schema) => {
  if (schema.$ref === undefined) return schema
  const siblings = Object.entries(schema).filter(([keyword]) => keyword !== '$ref')
  const restricting = siblings.filter(([keyword]) => !annotations.has(keyword))
  if (restricting.length === 0) return schema
  const kept: [string, Json][] = siblings.filter(([keyword]) => annotations.has(keyword))
  return { ...Object.fromEntries(kept), allOf: [{ $ref: schema.$ref }, Object.fromEntries(restricting)] }
}
