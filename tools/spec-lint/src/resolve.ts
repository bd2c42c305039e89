import { pathOf, valueAt } from './pointer.ts'
import { isObject, type Json, type JsonObject } from './spec.ts'

/** A value and where it is written. */
export interface Resolved {
  readonly value: Json | undefined
  readonly path: readonly string[]
}

/** Follows `$ref`s inside the document to what is meant; circles end after a few rounds without a value. */
export function resolve(document: JsonObject, value: Json | undefined, path: readonly string[]): Resolved {
  let found: Resolved = { value, path }
  for (let round = 0; round < 20; round++) {
    const reference = isObject(found.value) ? found.value['$ref'] : undefined
    if (typeof reference !== 'string') return found
    const target = pathOf(decodeURIComponent(reference))
    found = { value: valueAt(document, target), path: target }
  }
  return { value: undefined, path }
}
