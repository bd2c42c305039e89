import fc from 'fast-check'
import type { Json, JsonObject } from '../../../src/model/model.ts'

const names = ['a', 'b', 'c']
const small = fc.integer({ min: 0, max: 4 })

/** JSON values small enough that a random schema now and then allows one. */
export const values: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<Json>(null, true, false, '', 'a', 'ab', 'abc', 0, 1, 2.5, -1, 4),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 3 }),
  ),
})).value

const text = fc.record(
  {
    type: fc.constant('string'),
    minLength: small,
    maxLength: small,
    pattern: fc.constantFrom('^a', 'b$', '^[a-c]*$', 'a|b'),
  },
  { requiredKeys: ['type'] },
)
const number = fc.record(
  {
    type: fc.constantFrom('integer', 'number'),
    minimum: fc.integer({ min: -2, max: 2 }),
    exclusiveMaximum: fc.integer({ min: 1, max: 5 }),
    multipleOf: fc.constantFrom(1, 2, 0.5),
  },
  { requiredKeys: ['type'] },
)
const scalar = fc.oneof(
  text,
  number,
  fc.constantFrom<JsonObject>(
    {},
    { type: 'boolean' },
    { type: ['string', 'null'] },
    { enum: ['a', 1, null, [1]] },
    { const: { a: 1 } },
  ),
)

/** Schemas of the keywords that engine schemas have. `oneOf` is left out: one match suffices there, see the checker. */
export const schemas: fc.Arbitrary<JsonObject> = fc.letrec<{ schema: JsonObject }>((tie) => {
  const inner = tie('schema')
  const list = fc.array(inner, { minLength: 1, maxLength: 3 })
  const sized = {
    type: fc.constant('array'),
    minItems: small,
    maxItems: small,
    uniqueItems: fc.boolean(),
    items: inner,
  }
  const array = fc.oneof(
    fc.record({ ...sized, prefixItems: list }, { requiredKeys: ['type'] }),
    // Apart from prefixItems: beside those, ajv 8.20 lets an empty list pass.
    fc.record({ ...sized, contains: inner }, { requiredKeys: ['type'] }),
  )
  const object = fc.record(
    {
      type: fc.constant('object'),
      properties: fc.dictionary(fc.constantFrom(...names), inner),
      required: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
      additionalProperties: fc.oneof(fc.boolean(), inner),
      patternProperties: fc.dictionary(fc.constantFrom('^a', 'b'), inner, { maxKeys: 1 }),
      propertyNames: fc.constantFrom<JsonObject>({ pattern: '^[ab]' }, { maxLength: 1 }),
      minProperties: small,
      maxProperties: small,
      dependentRequired: fc.constant({ a: ['b'] }),
      unevaluatedProperties: fc.boolean(),
    },
    { requiredKeys: ['type'] },
  )
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  const conditional = { if: inner, then: inner, else: inner }
  const applied = fc.record({ allOf: list, anyOf: list, not: scalar, ...conditional }, { requiredKeys: [] })
  return {
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      scalar,
      array,
      object,
      applied,
    ) as fc.Arbitrary<JsonObject>,
  }
}).schema
