/** What the engines cannot say: the emitted schemas let every valid value pass, and as few others as they can. */
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { emitOf, fileOf } from './emit-of.ts'
import { evaluateSchemas } from './evaluate-schemas.ts'

async function subject(schema: string): Promise<{ text: string; accepts: (...values: unknown[]) => boolean[] }> {
  const files = await emitOf(`paths: {}\ncomponents: { schemas: { Subject: ${schema} } }\n`, ['validators'])
  const text = fileOf(files, 'validators/src/validators.gen.ts')
  const { zSubject } = evaluateSchemas(files) as { zSubject: z.ZodType }
  return { text, accepts: (...values) => values.map((value) => zSubject.safeParse(value).success) }
}

describe('tuples', () => {
  test('that may be longer or shorter are lists of what they may hold', async () => {
    const { accepts } = await subject(
      '{ type: array, prefixItems: [{ type: string }], items: { type: boolean }, minItems: 2 }',
    )
    expect(accepts(['a', true, false], ['a', true], ['a'], ['a', 1])).toEqual([true, true, false, false])
    const short = await subject('{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false }')
    expect(short.accepts([], ['a'], ['a', 1], ['a', 1, 2])).toEqual([true, true, true, false])
  })

  test('of exactly the listed items stay tuples', async () => {
    const { text, accepts } = await subject(
      '{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false, minItems: 2 }',
    )
    expect(text).toContain('z.tuple(')
    expect(accepts(['a', 1], ['a', 'b'])).toEqual([true, false])
  })
})

describe('patternProperties', () => {
  test('are allowed where nothing else is', async () => {
    const { accepts } = await subject(
      "{ type: object, patternProperties: { '^x-': { type: integer } }, additionalProperties: false }",
    )
    expect(accepts({ 'x-a': 1 }, {}, { 'x-a': 'text' })).toEqual([true, true, false])
  })

  test('are allowed beside other members', async () => {
    const { accepts } = await subject(
      "{ type: object, patternProperties: { '^x-': { type: integer } }, additionalProperties: { type: string } }",
    )
    expect(accepts({ 'x-a': 1, b: 'text' }, { b: true })).toEqual([true, false])
  })
})

describe('lists and objects as values', () => {
  test('in an enumeration', async () => {
    const { accepts } = await subject('{ description: Odd., enum: [{ a: 1 }, [1, x], [], text, null] }')
    expect(accepts({ a: 1 }, [1, 'x'], [], 'text', null)).toEqual([true, true, true, true, true])
    expect(accepts({ a: 2 }, { a: 1, b: 1 }, [1], 'other')).toEqual([false, false, false, false])
  })

  test('as a constant', async () => {
    const { accepts } = await subject('{ const: { a: { b: [true] } } }')
    expect(accepts({ a: { b: [true] } }, { a: { b: [] } }, {})).toEqual([true, false, false])
  })
})

test('format: binary takes what its type says, and the text that it is in JSON', async () => {
  const { text, accepts } = await subject('{ type: string, format: binary }')
  expect(text).toContain('zSubject: ZodUnionOf<readonly [z.ZodCustom<Blob, Blob>, z.ZodString]>')
  expect(accepts(new Blob(['x']), 'x', 1)).toEqual([true, true, false])
})

test('components may be named in any script', async () => {
  const files = await emitOf(
    "paths: {}\ncomponents: { schemas: { Größe: { type: integer }, 箱: { type: array, items: { $ref: '#/components/schemas/Größe' } } } }\n",
    ['validators'],
  )
  const { z箱: box } = evaluateSchemas(files)
  expect([[1], ['x']].map((value) => box?.safeParse(value).success)).toEqual([true, false])
})

test('a schema that is a list of itself gets a type alias in the mocks', async () => {
  const files = await emitOf(
    "paths: {}\ncomponents: { schemas: { Json: { anyOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Json' } }] }, Tree: { type: object, properties: { children: { type: array, items: { $ref: '#/components/schemas/Tree' } } } } } }\n",
    ['mocks'],
  )
  const paths = fileOf(files, 'mocks/src/paths.gen.ts')
  expect(paths).toContain('Json: RecursiveJson;')
  expect(paths).toContain('type RecursiveJson = string | RecursiveJson[];')
  expect(paths).not.toContain('RecursiveTree')
})
