import { child, schemaAt } from '../contract/child.ts'
import type { SchemaAt } from '../contract/contract.ts'
import { type Json, type JsonObject, objectAt } from '../document/json.ts'
import type { SpecDocument } from '../document/spec-document.ts'
import { sampleOf } from './sample.ts'
import { stringBoundaries } from './string-boundaries.ts'
import { typesOf } from './types-of.ts'

/** A value worth trying, and why. Whether it is allowed is for the oracle to say. */
export interface Boundary {
  readonly name: string
  readonly value: Json
}

/** The values at the edges of a schema: its bounds and what is just beyond, its words, its type and others. */
export function boundariesOf(document: SpecDocument, schema: SchemaAt, shown?: Json): Boundary[] {
  const { value } = document.resolve(document.at(schema.location))
  const example = shown ?? sampleOf(document, schema)
  const types = typesOf(value)
  const found = [
    { name: 'the example', value: example },
    ...(value['default'] === undefined ? [] : [{ name: 'the default', value: value['default'] }]),
    ...wordBoundaries(value),
    ...types.flatMap((type) => ofType(document, schema, type, example)),
    ...wrongTypes(types),
  ]
  return [...new Map(found.map((boundary) => [boundary.name, boundary])).values()]
}

function ofType(document: SpecDocument, schema: SchemaAt, type: string, example: Json): Boundary[] {
  const { value } = document.resolve(document.at(schema.location))
  if (type === 'integer' || type === 'number') return numberBoundaries(value, type)
  if (type === 'string') return stringBoundaries(document, schema, String(example))
  if (type === 'boolean') return [true, false].map((word) => ({ name: String(word), value: word }))
  if (type === 'array') return arrayBoundaries(document, schema)
  if (type === 'object') return objectBoundaries(document, schema, example)
  return []
}

function wordBoundaries(schema: JsonObject): Boundary[] {
  const words = 'const' in schema ? [schema['const'] as Json] : schema['enum']
  if (!Array.isArray(words)) return []
  return [
    ...words.map((word: Json) => ({ name: `the word ${JSON.stringify(word)}`, value: word })),
    { name: 'another word', value: `${words[0]}-another` },
  ]
}

function numberBoundaries(schema: JsonObject, type: string): Boundary[] {
  const step = typeof schema['multipleOf'] === 'number' ? schema['multipleOf'] : 1
  const edges = (['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const).flatMap((key) => {
    const edge = schema[key]
    if (typeof edge !== 'number') return []
    return [-step, 0, step].map((distance) => ({
      name: distance === 0 ? key : `${key} ${distance < 0 ? '-' : '+'} ${step}`,
      value: edge + distance,
    }))
  })
  const middle = typeof schema['minimum'] === 'number' ? schema['minimum'] : 1
  return [...edges, ...(type === 'integer' ? [{ name: 'a fraction', value: middle + 0.5 }] : [])]
}

function arrayBoundaries(document: SpecDocument, schema: SchemaAt): Boundary[] {
  const located = document.resolve(document.at(schema.location))
  const items = schemaAt(document, located, 'items')
  if (!items) return []
  const item = sampleOf(document, items)
  const list = (length: number) => Array.from({ length: Math.max(0, length) }, () => item)
  const lengths = (['minItems', 'maxItems'] as const).flatMap((key) => {
    const edge = located.value[key]
    if (typeof edge !== 'number') return []
    return [-1, 0, 1].map((distance) => ({
      name: distance === 0 ? key : `${key} ${distance < 0 ? '-' : '+'} 1`,
      value: list(edge + distance),
    }))
  })
  const inside = boundariesOf(document, items).map(({ name, value }) => ({ name: `an item: ${name}`, value: [value] }))
  return [...lengths, ...inside]
}

function objectBoundaries(document: SpecDocument, schema: SchemaAt, example: Json): Boundary[] {
  const located = document.resolve(document.at(schema.location))
  const properties = child(document, located, 'properties')
  if (!properties) return []
  const whole = typeof example === 'object' && example !== null && !Array.isArray(example) ? example : {}
  return Object.keys(objectAt(located.value, 'properties')).flatMap((name) => {
    const property = schemaAt(document, properties, name)
    const { [name]: shown, ...others } = whole as JsonObject
    const inside = property ? boundariesOf(document, property, shown) : []
    return [
      { name: `without ${name}`, value: others },
      ...inside.map((boundary) => ({ name: `${name}: ${boundary.name}`, value: { ...whole, [name]: boundary.value } })),
    ]
  })
}

function wrongTypes(types: readonly string[]): Boundary[] {
  const others: readonly (Boundary & { readonly types: readonly string[] })[] = [
    { name: 'a text', value: 'not-of-this-type', types: ['string'] },
    { name: 'a number', value: 42, types: ['number', 'integer'] },
    { name: 'a truth value', value: true, types: ['boolean'] },
    { name: 'a list', value: [], types: ['array'] },
    { name: 'null', value: null, types: ['null'] },
  ]
  if (types.length === 0) return []
  return others
    .filter((other) => !other.types.some((type) => types.includes(type)))
    .map(({ name, value }) => ({ name: `${name} instead`, value }))
}
