import { expect, test } from 'vitest'
import { operationOf } from './model-of.ts'

test('secrets are found in requests and responses, through references, lists, maps and unions', () => {
  const { secrets } = operationOf(`
paths:
  /a:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { 'pass/word': { type: string, format: password } } } } } }
      responses:
        '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Node' } } } }
        '400': { description: No., content: { application/json: { schema: { oneOf: [{ type: object, properties: { hint: { $ref: '#/components/schemas/Secret' } } }, { type: string }] } } } }
components:
  schemas:
    Secret: { type: string, format: password }
    Node:
      type: object
      properties:
        key: { $ref: '#/components/schemas/Secret' }
        children: { type: array, items: { $ref: '#/components/schemas/Node' } }
        tokens: { type: array, items: { allOf: [{ $ref: '#/components/schemas/Secret' }] } }
        byName: { type: object, additionalProperties: { type: object, properties: { key: { $ref: '#/components/schemas/Secret' } } } }`)
  expect(secrets).toEqual(['/pass~1word', '/key', '/tokens/*', '/byName/*/key', '/hint'])
})

test('secrets are found in finite time where everything is reached in ever more ways', () => {
  const levels = Array.from(
    { length: 40 },
    (_, index) =>
      `    L${index}: { type: object, properties: { a: { $ref: '#/components/schemas/L${index + 1}' }, b: { $ref: '#/components/schemas/L${index + 1}' } } }`,
  )
  const { secrets } = operationOf(`
paths:
  /a: { get: { responses: { '200': { description: Fine., content: { application/json: { schema: { type: object, properties: { key: { type: string, format: password }, all: { $ref: '#/components/schemas/L0' } } } } } } } } }
components:
  schemas:
${levels.join('\n')}
    L40: { type: string }`)
  expect(secrets).toEqual(['/key'])
})
