import fc from 'fast-check'
import type { SchemaAt } from '../contract/contract.ts'
import type { SpecDocument } from '../document/spec-document.ts'
import { arbitraryOf } from './arbitrary.ts'
import type { Boundary } from './boundaries.ts'
import { oracleOf } from './oracle.ts'

/** The edges of a string: its lengths, its pattern or format and near misses of them, and the empty text. */
export function stringBoundaries(document: SpecDocument, schema: SchemaAt, example: string): Boundary[] {
  const { value } = document.resolve(document.at(schema.location))
  const isConstrained =
    value['pattern'] !== undefined || (value['format'] !== undefined && value['format'] !== 'password')
  const lengths = (['minLength', 'maxLength'] as const).flatMap((key) => {
    const edge = value[key]
    if (typeof edge !== 'number') return []
    return [-1, 0, 1].flatMap((distance) => {
      const text = ofLength(document, schema, edge + distance, example)
      return text === undefined
        ? []
        : [{ name: distance === 0 ? key : `${key} ${distance < 0 ? '-' : '+'} 1`, value: text }]
    })
  })
  const nearMisses = isConstrained
    ? [
        { name: 'the example with more behind', value: `${example}!` },
        { name: 'the example with more in front', value: `!${example}` },
        { name: 'half the example', value: example.slice(0, example.length / 2) },
        { name: 'another text', value: 'something else' },
      ].filter((boundary) => !oracleOf(document).judge(schema, boundary.value).valid)
    : []
  return [{ name: 'the empty text', value: '' }, ...lengths, ...nearMisses]
}

/** A text of exactly this length; one that the schema allows in all else, where there is one. */
function ofLength(document: SpecDocument, schema: SchemaAt, length: number, example: string): string | undefined {
  if (length < 0 || length > 100_000) return undefined
  const padded = example.padEnd(length, 'a').slice(0, length)
  const { value } = document.resolve(document.at(schema.location))
  if (value['pattern'] === undefined || oracleOf(document).judge(schema, padded).valid) return padded
  return fc
    .sample(arbitraryOf(document, schema), { numRuns: 200, seed: 1 })
    .map(String)
    .find((text) => text.length === length)
}
