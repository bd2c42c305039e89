import { isArray, isObject } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import { asSchema } from '../schemas/as-schema.ts'
import type { CheckContext, Mismatch } from './check-context.ts'
import { equalJson } from './equal-json.ts'

/** Length, `uniqueItems`, `prefixItems`, `items`, `contains`. */
export function checkArray(
  schema: JsonObject,
  value: readonly Json[],
  pointer: string,
  context: CheckContext,
): Mismatch | undefined {
  const { minItems, maxItems, uniqueItems } = schema
  if (typeof minItems === 'number' && value.length < minItems)
    return { pointer, reason: `has fewer than ${minItems} items` }
  if (typeof maxItems === 'number' && value.length > maxItems)
    return { pointer, reason: `has more than ${maxItems} items` }
  if (uniqueItems === true && hasTwins(value)) return { pointer, reason: 'holds an item twice' }
  return checkItems(schema, value, pointer, context) ?? checkContains(schema, value, pointer, context)
}

function checkItems(
  schema: JsonObject,
  value: readonly Json[],
  pointer: string,
  context: CheckContext,
): Mismatch | undefined {
  const prefix = isArray(schema.prefixItems) ? schema.prefixItems : []
  for (const [index, item] of value.entries()) {
    const itemSchema = asSchema(prefix[index] ?? schema.items)
    if (itemSchema === undefined) continue
    const mismatch = context.check(itemSchema, item, `${pointer}/${index}`)
    if (mismatch !== undefined) return mismatch
  }
  return undefined
}

function checkContains(
  schema: JsonObject,
  value: readonly Json[],
  pointer: string,
  context: CheckContext,
): Mismatch | undefined {
  const { contains, minContains, maxContains } = schema
  if (!isObject(contains)) return undefined
  const count = value.filter((item) => context.check(contains, item, pointer) === undefined).length
  const least = typeof minContains === 'number' ? minContains : 1
  const most = typeof maxContains === 'number' ? maxContains : Number.POSITIVE_INFINITY
  return count < least || count > most ? { pointer, reason: `holds ${count} items that match contains` } : undefined
}

function hasTwins(items: readonly Json[]): boolean {
  const scalars = new Set<Json>()
  const others: Json[] = []
  for (const item of items) {
    const known =
      typeof item === 'object' && item !== null ? others.some((other) => equalJson(other, item)) : scalars.has(item)
    if (known) return true
    if (typeof item === 'object' && item !== null) others.push(item)
    else scalars.add(item)
  }
  return false
}
