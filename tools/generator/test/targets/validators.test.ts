import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { declarationOf, emitOf, fileOf } from './emit-of.ts'
import { evaluateSchemas } from './evaluate-schemas.ts'

async function schemasOf(schemas: string): Promise<{ text: string; of: Readonly<Record<string, z.ZodType>> }> {
  const indented = schemas.trim().replaceAll('\n', '\n    ')
  const files = await emitOf(`paths: {}\ncomponents:\n  schemas:\n    ${indented}\n`, ['validators'])
  const text = fileOf(files, 'validators/src/validators.gen.ts')
  return { text, of: evaluateSchemas(files) }
}

describe('types of schemas', () => {
  test('are written out, with references by name', async () => {
    const { text } = await schemasOf(`
Pet: { type: object, required: [name], properties: { name: { type: string }, tag: { $ref: '#/components/schemas/Tag' } } }
Tag: { type: string, enum: [a b, c] }
`)
    expect(declarationOf(text, 'zTag')).toBe(
      "export const zTag: ZodEnumOf<'a b' | 'c'> = /* @__PURE__ */ ((): any => z.enum<any>(['a b', 'c']))();",
    )
    expect(declarationOf(text, 'zPet')).toContain(
      'export const zPet: ZodObjectOf<{ name: z.ZodString; tag: ZodOptionalOf<typeof zTag> }, z.core.$strip> =',
    )
  })

  test('do not have compilers compare the members of a union with one another', async () => {
    const { text } = await schemasOf('Either: { oneOf: [{ type: string }, { type: number }] }')
    expect(declarationOf(text, 'zEither')).toMatch(/z\.union<any>\(\[\s+\$string,\s+\$number\s+\] as const\)/)
  })

  test.each([
    ['{ type: array, items: { type: integer } }', 'ZodArrayOf<z.ZodInt>'],
    ['{ type: [string, "null"] }', 'ZodNullableOf<z.ZodString>'],
    ['{ oneOf: [{ type: string }, { type: number }] }', 'ZodUnionOf<readonly [z.ZodString, z.ZodNumber]>'],
    ['{ type: object, additionalProperties: { type: boolean } }', 'z.ZodRecord<z.ZodString, z.ZodBoolean>'],
    ['{ type: string, format: date-time }', 'z.ZodISODateTime'],
    ['{ const: 7 }', 'z.ZodLiteral<7>'],
    [
      '{ type: array, prefixItems: [{ type: string }, { type: "null" }], items: false, minItems: 2 }',
      'z.ZodTuple<[z.ZodString, z.ZodNull], null>',
    ],
    ['{ type: array, readOnly: true, items: { type: string } }', 'ZodArrayOf<z.ZodString>'],
    ['{}', 'z.ZodUnknown'],
  ])('%s is a %s', async (schema, type) => {
    const { text } = await schemasOf(`Subject: ${schema}`)
    expect(declarationOf(text, 'zSubject')).toContain(`zSubject: ${type} =`)
  })

  test('a schema that refers to itself has the type of what it validates', async () => {
    const { text, of } = await schemasOf(`
Tree: { type: object, properties: { leaves: { type: array, items: { $ref: '#/components/schemas/Tree' } } } }
`)
    expect(text).toContain("import type { Tree } from './types.gen.ts'")
    expect(declarationOf(text, 'zTree')).toContain('z.ZodLazy<z.ZodType<Tree, Tree>>')
    expect(of.zTree?.safeParse({ leaves: [{ leaves: [] }] }).success).toBe(true)
    expect(of.zTree?.safeParse({ leaves: [{ leaves: [1] }] }).success).toBe(false)
  })
})

describe('objects', () => {
  test('unknown members pass unless the document forbids or describes them', async () => {
    const { of } = await schemasOf(`
Open: { type: object, properties: { a: { type: string } } }
Closed: { type: object, additionalProperties: false, properties: { a: { type: string } } }
Loose: { type: object, additionalProperties: true, properties: { a: { type: string } } }
Described: { type: object, additionalProperties: { type: integer }, properties: { a: { type: string } } }
`)
    const value = { a: 'x', b: 'y' }
    expect(of.zOpen?.safeParse(value).success).toBe(true)
    expect(of.zClosed?.safeParse(value).success).toBe(false)
    expect(of.zLoose?.parse(value)).toEqual(value)
    expect(of.zDescribed?.safeParse(value).success).toBe(false)
    expect(of.zDescribed?.safeParse({ a: 'x', b: 1 }).success).toBe(true)
  })

  test('whole numbers are safe ones, which is looked at once', async () => {
    const { text, of } = await schemasOf('Id: { type: integer, format: int64 }\nAge: { type: integer, maximum: 150 }')
    expect(declarationOf(text, 'zId')).toContain(' z.int(),')
    expect(declarationOf(text, 'zAge')).toContain(' z.int().lte(150),')
    expect(of.zId?.safeParse(Number.MAX_SAFE_INTEGER).success).toBe(true)
    expect(of.zId?.safeParse(2 ** 53).success).toBe(false)
  })

  test('all parts of an allOf count, not only two', async () => {
    const part = (name: string) => `{ type: object, required: [${name}], properties: { ${name}: { type: string } } }`
    const { of } = await schemasOf(`All: { allOf: [${part('a')}, ${part('b')}, ${part('c')}] }`)
    expect(of.zAll?.safeParse({ a: '', b: '', c: '' }).success).toBe(true)
    expect(of.zAll?.safeParse({ a: '', b: '' }).success).toBe(false)
  })

  test('members and values may have any name', async () => {
    const { of } = await schemasOf(`
Odd: { type: object, required: ["a'b"], properties: { "a'b": { type: string, enum: ["\\u2028", 'x*/'] }, constructor: { type: string } } }
`)
    expect(of.zOdd?.safeParse({ "a'b": '\u2028', constructor: 'y' }).success).toBe(true)
    expect(of.zOdd?.safeParse({ "a'b": 'x*/', constructor: 'y' }).success).toBe(true)
    expect(of.zOdd?.safeParse({ "a'b": 'other', constructor: 'y' }).success).toBe(false)
  })
})

describe('the map of validators', () => {
  test('has the parts of each operation under its id, typed', async () => {
    const files = await emitOf(
      `
paths:
  /pets/{id}:
    post:
      operationId: pets/update
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      requestBody: { content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } }
      responses:
        '200': { description: Pet., content: { application/json: { schema: { type: string } } } }
        4XX: { description: No., content: { application/json: { schema: { type: object, properties: { code: { type: string } } } } } }
`,
      ['validators'],
    )
    expect(fileOf(files, 'validators/src/index.gen.ts')).toMatch(
      /export const validators: \{[\s\S]*\n\} = \{\n {2}'pets\/update': \{\n {4}path: zPetsUpdatePath,\n {4}body: \/\* @__PURE__ \*\/ zPetsUpdateBody\.optional\(\),\n {4}responses: \{\n {6}200: zPetsUpdateResponse,\n {6}'4XX': zPetsUpdateError4XX,\n/,
    )
  })
})
