import { isObject } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'

const anything: JsonObject = {}
const nothing: JsonObject = { not: {} }

/** A schema, `true` and `false` included, as an object. */
export function asSchema(value: Json | undefined): JsonObject | undefined {
  if (value === true) return anything
  if (value === false) return nothing
  return isObject(value) ? value : undefined
}
