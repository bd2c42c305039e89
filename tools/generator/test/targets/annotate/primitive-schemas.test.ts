import { expect, test } from 'vitest'
import type * as z from 'zod'
import { declarationOf, emitOf, fileOf } from '../emit-of.ts'
import { evaluateSchemas } from '../evaluate-schemas.ts'

const files = await emitOf(
  `paths: {}
components:
  schemas:
    Name: { type: string, maxLength: 20 }
    Title: { type: string, maxLength: 20 }
    Person:
      type: object
      properties:
        first: { type: string, maxLength: 20 }
        last: { type: string, maxLength: 20 }
        nick: { type: [string, 'null'], maxLength: 20 }
        number: { type: integer, format: int64 }
        above: { type: integer, minimum: 5 }
        below: { type: integer, minimum: -5 }
        share: { type: number, minimum: 0.5 }
        code: { type: string, pattern: '^a' }
`,
  ['validators'],
)
const schemas = evaluateSchemas(files)
const { shape } = schemas.zPerson as z.ZodObject
const inner = (name: string): unknown => (shape[name] as z.ZodOptional).unwrap()

test('properties that ask for the same are one schema', () => {
  expect(shape.first).toBe(shape.last)
  expect(shape.first).not.toBe(shape.nick)
  expect(inner('above')).not.toBe(inner('below'))
})

test('each asks for what the document says', () => {
  const accepts = (value: object): boolean => schemas.zPerson?.safeParse(value).success ?? false
  expect(accepts({ first: 'a', last: 'b', nick: null, number: 1, above: 5, below: -5, share: 0.5, code: 'a' })).toBe(
    true,
  )
  const wrong = [{ first: null }, { last: 'a'.repeat(21) }, { nick: 'a'.repeat(21) }, { number: 2 ** 53 }, { above: 4 }]
  expect([...wrong, { below: -6 }, { share: 0.4 }, { code: 'b' }].filter(accepts)).toEqual([])
})

test('a component that asks for no more than that is a schema of its own, as registries want it', () => {
  expect(schemas.zName).not.toBe(schemas.zTitle)
})

test('a text of the document is in none, and none is exported from the package', () => {
  expect(declarationOf(fileOf(files, 'validators/src/validators.gen.ts'), 'zPerson')).toContain('.regex(/^a/)')
  expect(fileOf(files, 'validators/src/index.gen.ts')).not.toContain('$')
})
