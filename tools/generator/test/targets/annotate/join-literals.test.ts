import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../../src/model/model.ts'
import { declarationOf, emitDocument, fileOf } from '../emit-of.ts'
import { evaluateSchemas } from '../evaluate-schemas.ts'

const listed = (...values: readonly Json[]): JsonObject => ({
  oneOf: values.map((value) => ({ title: `the ${value}`, const: value })),
})
const kind = { $ref: '#/components/schemas/Kind' }
const schemas: Readonly<Record<string, JsonObject>> = {
  Kind: { type: 'integer', ...listed(1, 2, 3) },
  Level: { type: 'integer', format: 'int32', ...listed(0, 5_000_000_000) },
  Color: { type: 'string', ...listed('red', "'], z)", '*/ -- a') },
  Share: { type: 'number', ...listed(0.5, 1) },
  Mixed: listed(0, 'a', null, true),
  One: { type: 'integer', enum: [1], allOf: [kind] },
  Foreign: { type: 'integer', enum: [9], allOf: [kind] },
  Nullable: { type: ['integer', 'null'], ...listed(1, null) },
  Open: { anyOf: [{ const: 1 }, { type: 'string' }] },
  Holder: { type: 'object', properties: { kind, kinds: { type: 'array', items: listed('a', 'b') } } },
}
const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {}, components: { schemas } }
const files = await emitDocument(document, { only: ['validators'] })
const validators = evaluateSchemas(files)
const text = fileOf(files, 'validators/src/validators.gen.ts')

const plain: readonly Json[] = [
  0,
  1,
  2,
  3,
  4,
  9,
  -1,
  0.5,
  1.5,
  5_000_000_000,
  'red',
  "'], z)",
  '*/ -- a',
  'a',
  '1',
  '',
  null,
  true,
  [],
  {},
]
const held: readonly Json[] = [{ kind: 1 }, { kind: 4 }, { kind: '1' }, { kinds: ['a', 'b'] }, { kinds: ['c'] }]

describe('values that are listed one by one', () => {
  test.each([
    ['zKind', 'z.ZodLiteral<1 | 2 | 3>'],
    ['zColor', "z.ZodLiteral<'red' | '\\'], z)' | '*/ -- a'>"],
    ['zShare', 'z.ZodLiteral<0.5 | 1>'],
    ['zOne', 'z.ZodLiteral<1>'],
  ])('are one schema: %s is a %s', (name, type) => {
    expect(declarationOf(text, name)).toContain(`${name}: ${type} =`)
  })

  test.each(Object.keys(schemas))('are those that %s takes, as ajv has it', (name) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    const isValid = ajv.compile({ ...document, $ref: `#/components/schemas/${name}` })
    const values = [...plain, ...held]
    const judged = values.filter((value) => isValid(value) && !(name === 'Level' && value === 5_000_000_000))
    expect(values.filter((value) => validators[`z${name}`]?.safeParse(value).success)).toEqual(judged)
  })

  test('a value beyond the limits of its type is refused, although it is listed', () => {
    expect(validators.zLevel?.safeParse(0).success).toBe(true)
    expect(validators.zLevel?.safeParse(5_000_000_000).success).toBe(false)
  })
})
