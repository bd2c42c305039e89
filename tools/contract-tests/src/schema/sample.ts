import fc from 'fast-check'
import type { SchemaAt } from '../contract/contract.ts'
import type { Json } from '../document/json.ts'
import type { SpecDocument } from '../document/spec-document.ts'
import { arbitraryOf } from './arbitrary.ts'

/** One value that a schema allows: what it shows itself, else the same made-up one every time. */
export function sampleOf(document: SpecDocument, schema: SchemaAt): Json {
  const { value } = document.resolve(document.at(schema.location))
  if (value['example'] !== undefined) return value['example']
  if (Array.isArray(value['examples']) && value['examples'].length > 0) return value['examples'][0] as Json
  if (value['default'] !== undefined) return value['default']
  return fc.sample(arbitraryOf(document, schema), { numRuns: 1, seed: 1 })[0] ?? null
}
