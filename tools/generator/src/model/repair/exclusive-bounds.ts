import { without } from '../document/json-kind.ts'
import type { JsonObject } from '../model.ts'
import type { Repair } from './repair.ts'

/** OpenAPI 3.0 has `exclusiveMinimum: true` beside `minimum`; hey-api prints it as `.gt(true)`. Seen in 3.1 documents too. */
export const exclusiveBounds: Repair = (schema) =>
  withExclusiveBound(withExclusiveBound(schema, 'exclusiveMinimum', 'minimum'), 'exclusiveMaximum', 'maximum')

function withExclusiveBound(schema: JsonObject, exclusive: string, inclusive: string): JsonObject {
  const flag = schema[exclusive]
  if (typeof flag !== 'boolean') return schema
  const bound = schema[inclusive]
  if (!flag || typeof bound !== 'number') return without(schema, exclusive)
  return { ...without(schema, inclusive), [exclusive]: bound }
}
