/** Validators beside ajv: the same values pass, and what a mock would answer with is among them. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SchemaChecker } from '../../src/model/check/schema-checker.ts'
import type { Json, JsonObject } from '../../src/model/model.ts'
import { Sampler } from '../../src/model/sample/sampler.ts'
import { schemas, values } from '../model/check/arbitrary-schemas.ts'
import { emitDocument } from './emit-of.ts'
import { evaluateSchemas } from './evaluate-schemas.ts'

const seed = 7
/** `unevaluatedProperties` is what validators do not check; the generator says so of each. */
const judged = fc
  .sample(schemas, { seed, numRuns: 160 })
  .filter((schema) => !JSON.stringify(schema).includes('unevaluatedProperties'))
const candidates = fc.sample(values, { seed, numRuns: 60 })

test('validators agree with ajv, and samples pass them', { timeout: 120_000 }, async () => {
  const document = {
    openapi: '3.1.0',
    info: { title: 'judged', version: '1' },
    paths: {},
    components: { schemas: Object.fromEntries(judged.map((schema, at): [string, Json] => [`S${at}`, schema])) },
  }
  const files = await emitDocument(document, { only: ['validators'] })
  const validators = evaluateSchemas(files)
  const disagreements = judged.flatMap((schema, at) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, multipleOfPrecision: 9 }).compile(schema)
    const sample = sampleOf(schema)
    const all = sample === undefined ? candidates : [...candidates, sample]
    const differing = all.find((value) => validators[`zS${at}`]?.safeParse(value).success !== ajv(value))
    return differing === undefined ? [] : [JSON.stringify({ schema, value: differing, ajv: ajv(differing) })]
  })
  expect(disagreements).toEqual([])
})

test.each<[string, JsonObject, Json, Json]>([
  ['uniqueItems, also of lists and objects', { type: 'array', uniqueItems: true }, [{ a: 1 }, { a: 2 }], [[1], [1]]],
  ['multipleOf, in decimal fractions', { type: 'number', multipleOf: 0.01 }, 0.29, 0.295],
  ['propertyNames', { type: 'object', propertyNames: { pattern: '^[a-z]+$' } }, { a: 1 }, { A: 1 }],
  [
    'patternProperties beside others',
    { type: 'object', patternProperties: { '^x': { type: 'string' } }, additionalProperties: false },
    { x1: '' },
    { y1: '' },
  ],
  ['contains', { type: 'array', contains: { const: 1 }, maxContains: 1 }, [1, 2], [1, 1]],
  [
    'if, then and else',
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    { type: 'object', if: { required: ['a'] }, then: { required: ['b'] }, else: { maxProperties: 0 } },
    { a: 1, b: 1 },
    { c: 1 },
  ],
  ['dependentRequired', { type: 'object', dependentRequired: { a: ['b'] } }, { b: 1 }, { a: 1 }],
  ['dependentSchemas', { type: 'object', dependentSchemas: { a: { minProperties: 2 } } }, { b: 1 }, { a: 1 }],
  ['not', { type: 'string', not: { enum: ['root', 'admin'] } }, 'user', 'root'],
  [
    'minProperties, of members that are not listed too',
    { type: 'object', properties: { a: {} }, minProperties: 2 },
    { b: 1, c: 1 },
    { b: 1 },
  ],
  [
    'the items of an open tuple by their places',
    { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }] },
    ['a', 1, true],
    ['a', 'b'],
  ],
  ['what is required and nowhere declared', { type: 'object', required: ['a'] }, { a: null }, { b: 1 }],
  ['null in one part of allOf only', { allOf: [{ type: ['string', 'null'] }, { type: 'string' }] }, 'a', null],
])('validators check %s', async (_, schema, right, wrong) => {
  const files = await emitDocument(
    { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {}, components: { schemas: { Subject: schema } } },
    { only: ['validators'] },
  )
  const { zSubject } = evaluateSchemas(files)
  expect([right, wrong].map((value) => zSubject?.safeParse(value).success)).toEqual([true, false])
})

test('documents without such keywords get no further file', async () => {
  const schema = { type: 'object', properties: { a: { type: 'array', items: { type: 'string' }, minItems: 1 } } }
  const files = await emitDocument(
    { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {}, components: { schemas: { Subject: schema } } },
    { only: ['validators'] },
  )
  expect([...files.keys()].filter((path) => path.includes('checks'))).toEqual([])
})

function sampleOf(schema: JsonObject): Json | undefined {
  const checker = new SchemaChecker((given) => given)
  return new Sampler(checker).sample(schema)
}
