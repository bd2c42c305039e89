import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SchemaChecker } from '../../../src/model/check/schema-checker.ts'
import type { Json, JsonObject } from '../../../src/model/model.ts'
import { schemas, values } from './arbitrary-schemas.ts'

const checker = new SchemaChecker((schema) => schema)

describe('the schema checker', () => {
  test('agrees with ajv', () => {
    fc.assert(
      fc.property(schemas, fc.array(values, { minLength: 10, maxLength: 20 }), (schema, candidates) => {
        const ajv = new Ajv2020({ strict: false, validateFormats: false, multipleOfPrecision: 9 }).compile(schema)
        const judged = candidates.filter((value) => checker.matches(schema, value) !== ajv(value))
        expect(judged).toEqual([])
      }),
      { seed: 2024, numRuns: 100 },
    )
  }, 30_000)

  test.each<[JsonObject, Json, string, string]>([
    [
      { type: 'object', properties: { a: { type: 'array', items: { type: 'integer' } } } },
      { a: [1, 'x'] },
      '/a/1',
      'is not of type integer',
    ],
    [{ type: 'object', required: ['b/c'] }, {}, '', 'lacks the required b/c'],
    [{ additionalProperties: false, properties: { a: {} } }, { 'x/y': 1 }, '/x~1y', 'is not among the properties'],
    [{ pattern: '^cls-' }, 'c-1', '', 'does not match the pattern ^cls-'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 1, '', 'matches no member of anyOf'],
  ])('says where and why: %j does not allow %j', (schema, value, pointer, reason) => {
    expect(checker.mismatch(schema, value)).toEqual({ pointer, reason })
  })

  test.each([
    ['date-time', '2024-01-01T00:00:00+08:00', '2024-01-01'],
    ['date', '2024-02-29', '2023-02-29'],
    ['email', 'a@example.com', 'a@'],
    ['uuid', '687c5baa-d103-4993-884b-c35e4314a1e1', '687c5baa'],
    ['uri', 'https://example.com', 'example'],
    ['ipv4', '192.0.2.1', '192.0.2.256'],
  ])('checks the format %s as the validators will', (format, valid, invalid) => {
    expect([valid, invalid].map((value) => checker.matches({ type: 'string', format }, value))).toEqual([true, false])
  })

  test('asks for members that travel one way neither in requests nor in responses', () => {
    const schema = {
      type: 'object',
      required: ['id', 'secret'],
      properties: { id: { readOnly: true }, secret: { writeOnly: true } },
    }
    expect([{ id: 1 }, { secret: 1 }].map((value) => checker.matches(schema, value))).toEqual([true, true])
  })

  test('ends where a schema refers to itself and to nothing else', () => {
    const loop: JsonObject = { allOf: [{ $ref: '#loop' }] }
    const looping = new SchemaChecker((schema) => (schema.$ref === '#loop' ? loop : schema))
    expect(looping.matches(loop, 1)).toBe(true)
  })
})
