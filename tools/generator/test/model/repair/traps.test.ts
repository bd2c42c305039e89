import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { JsonObject } from '../../../src/model/model.ts'
import { type EngineOutput, engineOutputOf } from '../engine-output.ts'
import { documentOf, engineSchemaOf, modelOf } from '../model-of.ts'
import { accepts, trap } from './trap.ts'

// Each test first shows the trap: once the engine is mended, the test says that the repair can go.

describe('integer formats', () => {
  test('int64 is no BigInt', async () => {
    const { raw, repaired } = await trap('{ type: integer, format: int64, minimum: 15, maximum: 4320 }')
    expect(raw.zodText).toContain('bigint')
    expect(repaired.zodText).not.toMatch(/bigint/i)
    expect([15, 4320, 14, 4321, 15.5, '15'].map((value) => accepts(repaired, value))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  test('on a text they mean nothing', async () => {
    const { raw, repaired } = await trap('{ type: string, format: int64 }')
    expect(accepts(raw, 'abc')).toBe(false)
    expect(accepts(repaired, 'abc')).toBe(true)
  })

  test('become ranges, as far as numbers are exact', () => {
    expect(engineSchemaOf('{ type: integer, format: int64 }')).toEqual({
      type: 'integer',
      minimum: Number.MIN_SAFE_INTEGER,
      maximum: Number.MAX_SAFE_INTEGER,
    })
    expect(engineSchemaOf('{ type: integer, format: int32, minimum: 0 }')).toEqual({
      type: 'integer',
      minimum: 0,
      maximum: 2_147_483_647,
    })
    expect(engineSchemaOf('{ type: integer, format: uint8, exclusiveMaximum: 10 }')).toEqual({
      type: 'integer',
      minimum: 0,
      exclusiveMaximum: 10,
    })
    expect(engineSchemaOf('{ type: number, format: double }')).toEqual({ type: 'number', format: 'double' })
  })
})

describe('defaults', () => {
  test('are not written into what is validated', async () => {
    const { raw, repaired } = await trap('{ type: object, properties: { a: { type: boolean, default: false } } }')
    expect(raw.validators.zSubject?.parse({})).toEqual({ a: false })
    expect(repaired.validators.zSubject?.parse({})).toEqual({})
  })
})

describe('bounds of OpenAPI 3.0', () => {
  test('exclusiveMinimum: true is not a number', async () => {
    const { raw, repaired } = await trap(
      '{ type: number, minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false }',
    )
    expect(raw.zodText).toContain('.gt(true)')
    expect([0, 0.1, 9].map((value) => accepts(repaired, value))).toEqual([false, true, true])
  })
})

describe('nullable of OpenAPI 3.0', () => {
  test('beside a reference allows null', async () => {
    const { raw, repaired } = await trap(
      "{ type: object, properties: { a: { nullable: true, $ref: '#/components/schemas/Subject' } } }",
      '3.0.3',
    )
    expect(accepts(raw, { a: null })).toBe(false)
    expect(accepts(repaired, { a: null })).toBe(true)
  })

  test('in an enumeration adds null', () => {
    expect(engineSchemaOf('{ type: string, nullable: true, enum: [a] }', '3.0.3')).toEqual({
      type: ['string', 'null'],
      enum: ['a', null],
    })
  })

  test('beside alternatives adds one, once', () => {
    expect(engineSchemaOf('{ nullable: true, oneOf: [{ type: string }] }', '3.0.3')).toEqual({
      oneOf: [{ type: 'string' }, { type: 'null' }],
    })
    expect(engineSchemaOf("{ nullable: true, anyOf: [{ type: 'null' }] }", '3.0.3')).toEqual({
      anyOf: [{ type: 'null' }],
    })
  })

  test('keeps the description where people see it', () => {
    expect(engineSchemaOf('{ nullable: true, description: Text., allOf: [{ type: string }] }', '3.0.3')).toEqual({
      description: 'Text.',
      anyOf: [{ allOf: [{ type: 'string' }] }, { type: 'null' }],
    })
  })
})

describe('a missing type', () => {
  test('does not lose the items of a list', async () => {
    const { raw, repaired } = await trap('{ type: object, properties: { a: { items: { type: integer } } } }')
    expect(accepts(raw, { a: ['x'] })).toBe(true)
    expect(accepts(repaired, { a: ['x'] })).toBe(false)
  })

  test('does not lose null from an enumeration', async () => {
    const { raw, repaired } = await trap('{ enum: [a, null] }')
    expect(accepts(raw, null)).toBe(false)
    expect(['a', null, 'b'].map((value) => accepts(repaired, value))).toEqual([true, true, false])
  })

  test('does not lose the values of a map', async () => {
    const { raw, repaired } = await trap('{ additionalProperties: { type: integer } }')
    expect(accepts(raw, { a: 'x' })).toBe(true)
    expect([{ a: 'x' }, { a: 1 }].map((value) => accepts(repaired, value))).toEqual([false, true])
  })
})

describe('siblings of a reference', () => {
  test('restrict too', async () => {
    const { raw, repaired } = await trap(
      "{ type: object, properties: { a: { $ref: '#/components/schemas/Subject', required: [b] } } }",
    )
    expect(accepts(raw, { a: {} })).toBe(true)
    expect(repaired.typesText).toContain('Subject')
    expect(
      engineSchemaOf(
        "{ type: object, properties: { a: { $ref: '#/components/schemas/Subject', maxProperties: 1, description: Text. } } }",
      ),
    ).toEqual({
      type: 'object',
      properties: {
        a: { description: 'Text.', allOf: [{ $ref: '#/components/schemas/Subject' }, { maxProperties: 1 }] },
      },
    })
  })
})

describe('several applicators on one schema', () => {
  test('all count', async () => {
    const { raw, repaired } = await trap(`
type: object
allOf: [{ type: object, required: [a], properties: { a: { type: integer } } }]
oneOf: [{ type: object, required: [b], properties: { b: { type: integer } } }]`)
    expect(accepts(raw, { a: 1 })).toBe(true)
    expect([{ a: 1 }, { a: 1, b: 1 }].map((value) => accepts(repaired, value))).toEqual([false, true])
  })
})

describe('members of allOf, anyOf and oneOf', () => {
  test('are of the type that stands beside them', async () => {
    const { raw, repaired } = await trap("{ type: string, anyOf: [{ pattern: '^a' }, { pattern: 'b$' }] }")
    expect(accepts(raw, 5)).toBe(true)
    expect(['ax', 'xb', 'x', 5].map((value) => accepts(repaired, value))).toEqual([true, true, false, false])
  })

  test('do not hide what stands beside them', async () => {
    const { raw, repaired } = await trap('{ type: integer, minimum: 3, allOf: [{ maximum: 5 }] }')
    expect(accepts(raw, 9)).toBe(true)
    expect([3, 5, 2, 6].map((value) => accepts(repaired, value))).toEqual([true, true, false, false])
  })

  test('may only say which properties are required', async () => {
    const { raw, repaired } = await trap(`
type: object
properties: { a: { type: integer }, b: { type: integer } }
anyOf: [{ required: [a] }, { required: [b] }]`)
    expect(accepts(raw, {})).toBe(true)
    const values = [{ a: 1 }, { b: 1 }, {}, { a: 'x', b: 1 }]
    expect(values.map((value) => accepts(repaired, value))).toEqual([true, true, false, false])
  })
})

describe('a required property that another member of allOf declares', () => {
  test('is required', async () => {
    const parts = `
paths: {}
components:
  schemas:
    Base: { type: object, properties: { id: { $ref: '#/components/schemas/Id' }, name: { type: string } } }
    Id: { type: integer }
    Subject: { allOf: [{ $ref: '#/components/schemas/Base' }, { required: [id] }] }
    Other: { required: [name], allOf: [{ $ref: '#/components/schemas/Base' }] }`
    const raw = await engineOutputOf(parse(documentOf(parts)) as JsonObject)
    const repaired = await engineOutputOf(modelOf(parts).engineDocument)
    expect(accepts(raw, {})).toBe(true)
    expect([{ id: 1 }, {}, { id: 'x' }].map((value) => accepts(repaired, value))).toEqual([true, false, false])
    expect(repaired.typesText).toContain('id: Id')
    expect([{ name: 'a' }, {}].map((value) => repaired.validators.zOther?.safeParse(value).success)).toEqual([
      true,
      false,
    ])
  })
})

describe('a list of fixed length', () => {
  test('is not written out item by item when it is long', async () => {
    const { raw, repaired } = await trap('{ type: array, items: { type: integer }, minItems: 300, maxItems: 300 }')
    expect(raw.zodText.match(/z\.int\(\)/g)).toHaveLength(300)
    expect(repaired.zodText.match(/z\.int\(\)/g)).toHaveLength(1)
    const list = (length: number): readonly number[] => Array.from({ length }, () => 1)
    expect([299, 300, 301].map((length) => accepts(repaired, list(length)))).toEqual([false, true, false])
  })
})

describe('a pattern that JavaScript cannot read', () => {
  test('is left out, so that the module can be read', async () => {
    await expect(trap("{ type: string, pattern: '(?i)^a' }")).rejects.toThrow(SyntaxError)
    expect(engineSchemaOf("{ type: string, pattern: '(?i)^a' }")).toEqual({ type: 'string' })
  })
})

describe('a discriminator', () => {
  const pets = (kinds: readonly [string, string], discriminator: string): string => `
paths: {}
components:
  schemas:
    Subject: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: ${discriminator} }
    Cat: { type: object, required: [kind], properties: { kind: ${kinds[0]}, lives: { type: integer } } }
    Dog: { type: object, required: [kind], properties: { kind: ${kinds[1]}, barks: { type: boolean } } }`
  const both = async (parts: string): Promise<readonly [EngineOutput, EngineOutput]> => [
    await engineOutputOf(parse(documentOf(parts)) as JsonObject),
    await engineOutputOf(modelOf(parts).engineDocument),
  ]

  test('without a mapping goes by the values that its members state, not by their names', async () => {
    const [raw, repaired] = await both(pets(['{ enum: [cat] }', '{ enum: [dog, hound] }'], '{ propertyName: kind }'))
    expect(accepts(raw, { kind: 'cat' })).toBe(false)
    expect(['cat', 'hound', 'Cat'].map((kind) => accepts(repaired, { kind }))).toEqual([true, true, false])
  })

  test('with a mapping gives its members the values that lead to them', async () => {
    const mapping = "{ propertyName: kind, mapping: { cat: Cat, tom: '#/components/schemas/Cat', dog: Dog } }"
    const [, repaired] = await both(pets(['{ type: string }', '{ type: string }'], mapping))
    expect(['cat', 'tom', 'dog', 'cow'].map((kind) => accepts(repaired, { kind }))).toEqual([true, true, true, false])
    expect(accepts(repaired, { kind: 'cat', lives: 'nine' })).toBe(false)
  })

  test('without any values goes by the names of its members', async () => {
    const [, repaired] = await both(pets(['{ type: string }', '{ type: string }'], '{ propertyName: kind }'))
    expect(['Cat', 'Dog', 'cat'].map((kind) => accepts(repaired, { kind }))).toEqual([true, true, false])
  })
})

describe('circular composition', () => {
  const animals = `
paths: {}
components:
  schemas:
    Animal: { properties: { name: { type: string } }, oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }
    Cat: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, required: [lives], properties: { lives: { type: integer } } }] }
    Dog: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, required: [barks], properties: { barks: { type: boolean } } }] }
`

  test('a member keeps what its base says of every value, without the alternatives that lead back', async () => {
    const { validators, typesText } = await engineOutputOf(modelOf(animals).engineDocument)
    expect(typesText).toContain('export type Animal')
    const accepted = (name: string, value: unknown) => validators[name]?.safeParse(value).success
    expect(accepted('zCat', { name: 'Tom', lives: 9 })).toBe(true)
    expect(accepted('zCat', { name: 1, lives: 9 })).toBe(false)
    expect(accepted('zCat', { name: 'Tom' })).toBe(false)
    expect(accepted('zAnimal', { barks: true })).toBe(true)
    expect(accepted('zAnimal', { name: 'Tom' })).toBe(false)
  })

  test('of alternatives in a circle one reference is left out, and nothing else', () => {
    const parts = `
paths: {}
components:
  schemas:
    A: { oneOf: [{ type: string }, { $ref: '#/components/schemas/B' }] }
    B: { oneOf: [{ type: integer }, { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
`
    expect(modelOf(parts).engineDocument['components']).toMatchObject({
      schemas: {
        A: { oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/B' }] },
        B: { oneOf: [{ type: 'integer' }] },
      },
    })
  })
})

describe('values of enumerations', () => {
  test.each([
    [
      'texts that YAML reads as numbers',
      '{ type: string, enum: [1, 2.5, yes] }',
      { type: 'string', enum: ['1', '2.5', 'yes'] },
    ],
    ['numbers that are written as texts', "{ type: integer, enum: ['1', '2'] }", { type: 'integer', enum: [1, 2] }],
    ['names beside the type of their numbers', '{ type: integer, enum: [On, Off] }', { enum: ['On', 'Off'] }],
    ['a value that is listed twice', '{ type: string, enum: [a, b, a] }', { type: 'string', enum: ['a', 'b'] }],
    ['no values', '{ type: string, enum: [] }', { type: 'string' }],
    ['null where the type has none', '{ type: string, enum: [a, null] }', { type: 'string', enum: ['a', null] }],
  ])('%s', (_, written, repaired) => expect(engineSchemaOf(written)).toEqual(repaired))
})

test('a closed member of allOf is opened where another member requires what it does not list', () => {
  const base = '{ type: object, required: [key], properties: { key: { type: string } } }'
  const closed = '{ type: object, properties: { email: { type: string } }, additionalProperties: false }'
  const repaired = JSON.stringify(engineSchemaOf(`{ allOf: [${base}, ${closed}] }`))
  expect(repaired).not.toContain('additionalProperties')
  const satisfiable = JSON.stringify(engineSchemaOf(`{ allOf: [${base.replace('required: [key], ', '')}, ${closed}] }`))
  expect(satisfiable).toContain('"additionalProperties":false')
})

test('additionalProperties: false beside a reference does not forbid what is referred to', () => {
  const { engineDocument } = modelOf(`paths: {}
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string } } }
    Closed: { $ref: '#/components/schemas/Pet', additionalProperties: false }
    Own: { $ref: '#/components/schemas/Pet', properties: { name: {} }, additionalProperties: false }`)
  const { schemas } = engineDocument.components as { schemas: Record<string, JsonObject> }
  expect(schemas.Closed).toEqual({ $ref: '#/components/schemas/Pet' })
  expect(JSON.stringify(schemas.Own)).toContain('"additionalProperties":false')
})

test('names of members that cannot be texts are not asked for', () => {
  expect(engineSchemaOf('{ type: object, propertyNames: { type: integer } }')).toEqual({ type: 'object' })
  const kept = { type: 'object', propertyNames: { type: ['string', 'null'], maxLength: 3 } }
  expect(engineSchemaOf(JSON.stringify(kept))).toEqual(kept)
})
