import { expect, test } from 'vitest'
import { documentOf, engineSchemaOf, outcomeOf } from '../model-of.ts'

test('a pattern that JavaScript cannot read is left out, with a warning', () => {
  expect(engineSchemaOf("{ type: string, pattern: '(?i)x' }")).toEqual({ type: 'string' })
})

test('so is one of names, and nothing forbids the members any more that it describes', () => {
  const schema =
    "{ type: object, patternProperties: { '(?i)x': {}, '^y': { type: string } }, additionalProperties: false }"
  expect(engineSchemaOf(schema)).toEqual({ type: 'object', patternProperties: { '^y': { type: 'string' } } })
  const { problems } = outcomeOf(documentOf(`paths: {}\ncomponents: { schemas: { A: ${schema} } }`))
  expect(problems).toContain('unreadable-pattern at /components/schemas/A/patternProperties/(?i)x')
})
