import type { Json, JsonObject } from '../../model/model.ts'
import { checkedKeywords } from '../../model/schemas/checked-keywords.ts'
import { printChecks } from '../validators/checks/print-checks.ts'
import type { Placeholders } from './placeholders.ts'

/** Under this name hey-api carries the placeholder of what follows a schema's validator. */
export const checkExtension = 'x-check'

const scalars: ReadonlySet<Json | undefined> = new Set(['string', 'number', 'integer', 'boolean'])
const besideType = ['allOf', 'anyOf', 'oneOf', 'enum', 'const', '$ref']
const annotations = ['title', 'description', 'deprecated', 'readOnly', 'writeOnly']

/**
 * An inert schema with what its validator checks besides. Where zod would hand on a value without its unknown members,
 * or hey-api drops the extension, the check is a schema of its own: `allOf` with one of anything.
 *
 * @param schema The schema as the model has it.
 * @param inert The same without its texts.
 */
export function withChecks(schema: JsonObject, inert: JsonObject, texts: Placeholders): JsonObject {
  const checks = checkedKeywords(schema)
  if (checks.length === 0) return inert
  const check = { [checkExtension]: texts.hideCode((indent) => printChecks(checks, indent)) }
  if (!besideType.some((keyword) => inert[keyword] !== undefined)) {
    if (inert['type'] === undefined) return { ...inert, ...check, type: 'unknown' }
    if (inert['type'] === 'object' || scalars.has(inert['type']) || isListOfScalars(inert))
      return { ...inert, ...check }
  }
  const own = { type: 'unknown', ...check }
  const written = Object.entries(inert).filter(([keyword]) => annotations.includes(keyword))
  const others = Object.entries(inert).filter(([keyword]) => !annotations.includes(keyword))
  const [only] = others
  const members =
    others.length === 1 && only?.[0] === 'allOf' ? (only[1] as readonly Json[]) : [Object.fromEntries(others)]
  // hey-api takes two schemas of anything for one, and drops the check with the other.
  const telling = members.filter(saysType)
  return { ...Object.fromEntries(written), ...(telling.length === 0 ? own : { allOf: [...telling, own] }) }
}

function isListOfScalars({ type, items, prefixItems }: JsonObject): boolean {
  if (type !== 'array' || prefixItems !== undefined || typeof items !== 'object' || items === null) return false
  const item = items as JsonObject
  return scalars.has(item['type']) && item['allOf'] === undefined
}

/** Whether hey-api will take a schema for something in particular. */
function saysType(schema: Json): boolean {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return false
  return Object.entries(schema).some(([keyword, value]) => {
    if (['allOf', 'anyOf', 'oneOf'].includes(keyword)) return (value as readonly Json[]).some(saysType)
    return ['type', '$ref', 'enum', 'const', 'properties', 'items', 'additionalProperties'].includes(keyword)
  })
}
