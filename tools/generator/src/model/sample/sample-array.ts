import { equalJson } from '../check/equal-json.ts'
import { isArray } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import { asSchema } from '../schemas/as-schema.ts'
import type { SampleContext } from './sampler.ts'

const mostItems = 1000

/** One item, or as many as are demanded; none where an item cannot be made. */
export function sampleArray(schema: JsonObject, context: SampleContext): Json | undefined {
  const prefix = isArray(schema.prefixItems) ? schema.prefixItems : []
  const least = Math.max(
    numberAt(schema.minItems, 0),
    schema.contains === undefined ? 0 : numberAt(schema.minContains, 1),
  )
  const most = numberAt(schema.maxItems, Number.POSITIVE_INFINITY)
  const rest = asSchema(schema.items)
  const wish = Math.min(Math.max(least, prefix.length, 1), most, mostItems)
  const items: Json[] = []
  for (let index = 0; index < wish; index += 1) {
    const itemSchema = asSchema(prefix[index]) ?? asSchema(schema.contains) ?? rest ?? {}
    const item = nextItem(itemSchema, schema.uniqueItems === true ? items : [], index, context)
    if (item === undefined) break
    items.push(item)
  }
  return items.length >= least ? items : undefined
}

function nextItem(schema: JsonObject, taken: readonly Json[], index: number, context: SampleContext): Json | undefined {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const item = context.sample(schema, { variant: context.variant + index + attempt })
    if (item === undefined || !taken.some((other) => equalJson(other, item))) return item
  }
  return undefined
}

function numberAt(value: Json | undefined, fallback: number): number {
  return typeof value === 'number' ? value : fallback
}
