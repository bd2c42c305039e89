import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SchemaChecker } from '../../../src/model/check/schema-checker.ts'
import type { Json, JsonObject } from '../../../src/model/model.ts'
import { Sampler } from '../../../src/model/sample/sampler.ts'
import { schemas, values } from '../check/arbitrary-schemas.ts'

const checker = new SchemaChecker((schema) => schema)

function sample(schema: JsonObject): Json | undefined {
  return new Sampler(checker).sample(schema)
}

describe('a sample', () => {
  test('matches its schema, says ajv', () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        const value = sample(schema)
        if (value === undefined) return
        expect(new Ajv2020({ strict: false }).compile(schema)(value)).toBe(true)
      }),
      { seed: 2024, numRuns: 100 },
    )
  }, 30_000)

  test.each<[JsonObject]>([
    [{ oneOf: [{ type: 'integer' }, { type: 'number' }] }],
    [{ oneOf: [{ type: 'string' }, { type: 'string', maxLength: 9 }, { type: 'boolean' }] }],
    [{ oneOf: [{ type: 'object', required: ['a'] }, { type: 'object', required: ['b'] }, { required: ['a', 'b'] }] }],
    [
      {
        type: 'object',
        required: ['a'],
        properties: { a: { oneOf: [{ enum: [1, 2] }, { enum: [1] }, { const: 'x' }] } },
      },
    ],
  ])('matches one member of oneOf where there is such a value: %j', (schema) => {
    expect(new Ajv2020({ strict: false }).compile(schema)(sample(schema))).toBe(true)
  })

  test('matches several members of oneOf where nothing else does', () => {
    expect(sample({ oneOf: [{ type: 'boolean' }, { type: 'boolean' }] })).toBe(true)
  })

  test('is found wherever a random value matches, but for a few schemas in a hundred', () => {
    const candidates = fc.sample(values, { seed: 1, numRuns: 500 })
    const satisfiable = fc
      .sample(schemas, { seed: 3, numRuns: 300 })
      .filter((schema) => candidates.some((value) => checker.matches(schema, value)))
    const missed = satisfiable.filter((schema) => sample(schema) === undefined)
    expect(missed.length / satisfiable.length).toBeLessThan(0.05)
  })

  test('is the same every time', () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        expect(sample(schema)).toEqual(sample(structuredClone(schema)))
      }),
      { seed: 7, numRuns: 100 },
    )
  })

  test.each<[JsonObject, Json]>([
    [{ const: { a: 1 } }, { a: 1 }],
    [{ enum: ['b', 'a'] }, 'b'],
    [{ type: 'integer' }, 1],
    [{ type: 'integer', minimum: 15, maximum: 4320 }, 15],
    [{ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.75],
    [{ type: 'number', multipleOf: 0.1, minimum: 0.25 }, 0.3],
    [{ type: 'integer', multipleOf: 0.5 }, 1],
    [{ type: 'integer', maximum: -3 }, -3],
    [{ type: 'boolean' }, true],
    [{ type: ['null', 'string'] }, 'value'],
    [{ type: 'string', minLength: 8 }, 'valuexxx'],
    [{ type: 'string', maxLength: 3 }, 'val'],
    [{ type: 'string', format: 'date-time' }, '2024-01-01T00:00:00Z'],
    [{ type: 'string', format: 'email', minLength: 20 }, 'xxuser1@example.com'.padStart(20, 'x')],
    [{ type: 'string', format: 'uri', minLength: 25 }, 'https://example.com/1'.padEnd(25, 'x')],
    [{ type: 'string', format: 'date-time', pattern: 'Z$' }, '2024-01-01T00:00:00Z'],
    [
      {
        type: 'object',
        required: ['a'],
        dependentSchemas: { a: { required: ['b'], properties: { b: { const: 1 } } } },
      },
      { a: {}, b: 1 },
    ],
    [{ type: 'array', items: { type: 'string' }, minItems: 3, uniqueItems: true }, ['value', 'value2', 'value3']],
    [{ type: 'array', items: { enum: ['a', 'b'] }, minItems: 2, uniqueItems: true }, ['a', 'b']],
    [{ type: 'array', prefixItems: [{ type: 'integer' }, { type: 'string' }], items: false }, [1, 'value2']],
    [
      { type: 'object', properties: { id: { type: 'string' }, n: { type: 'integer' } }, required: ['n'] },
      { id: 'id', n: 1 },
    ],
    [
      { type: 'object', additionalProperties: { type: 'integer' }, minProperties: 2 },
      { key1: 1, key2: 1 },
    ],
    [{ type: 'object', propertyNames: { pattern: '^x-[a-z]$' }, minProperties: 1 }, { 'x-f': {} }],
    [
      {
        allOf: [
          { type: 'object', properties: { a: { minimum: 5 } } },
          { properties: { a: { type: 'integer' } }, required: ['a'] },
        ],
      },
      { a: 5 },
    ],
    [
      {
        oneOf: [
          { type: 'object', not: {} },
          { type: 'object', properties: { kind: { const: 'b' } }, required: ['kind'] },
        ],
      },
      { kind: 'b' },
    ],
  ])('of %j is %j', (schema, value) => {
    expect(sample(schema)).toEqual(value)
  })

  test.each([
    '^cls-[0-9a-z]{8}$',
    '^c[0-9a-f]{32}$',
    '^(?=.*[A-Z])(?=.*\\d).{8,12}$',
    '^(a|b){2,3}-\\1$',
    '^[^a-zA-Z0-9]+$',
    '^\\p{Lu}\\p{Ll}+$',
    '\\d{4}-\\d{2}',
    '^[\\u4e00-\\u9fa5]{2}$',
    '^(?!admin).*$',
    '^[\\w.-]+@[\\w-]+\\.[a-z]{2,}$',
    '^$',
  ])('of the pattern %s matches it', (pattern) => {
    expect(sample({ type: 'string', pattern })).toMatch(new RegExp(pattern, pattern.includes('\\p') ? 'u' : ''))
  })

  test('of a pattern keeps to the length', () => {
    expect(sample({ type: 'string', pattern: '^[a-z]+$', minLength: 12 })).toMatch(/^[a-z]{12,}$/)
    expect(sample({ type: 'string', pattern: '^[a-z]*$', maxLength: 1 })).toMatch(/^[a-z]?$/)
  })

  test('ends in a recursive schema', () => {
    const node: JsonObject = {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, next: { $ref: 'node' }, all: { type: 'array', items: { $ref: 'node' } } },
    }
    const following = new SchemaChecker((schema) => (schema.$ref === 'node' ? node : schema))
    expect(new Sampler(following).sample(node)).toEqual({ name: 'name', all: [] })
  })

  test('ends where everything is reached in ever more ways', () => {
    const level = (index: number): JsonObject => {
      const next = { $ref: String(index + 1) }
      return { type: 'object', required: ['a', 'b'], properties: { a: next, b: next } }
    }
    const levels = new Map(Array.from({ length: 22 }, (_, index) => [String(index), level(index)]))
    const following = new SchemaChecker(
      (schema) => levels.get(String(schema.$ref)) ?? (schema.$ref === undefined ? schema : { type: 'integer' }),
    )
    const satisfied = { type: 'object', required: ['a'], properties: { a: { $ref: '14' } } }
    expect(new Sampler(following).sample(satisfied)).toBeDefined()
  })

  test('there is none where nothing can match', () => {
    expect(sample({ type: 'integer', minimum: 2, maximum: 1 })).toBeUndefined()
    expect(sample({ type: 'object', required: ['a'], properties: { a: { not: {} } } })).toBeUndefined()
  })
})
