import { expect, test } from 'vitest'
import { emitOf, fileOf } from './emit-of.ts'

test('names with a percent sign are names like any other', async () => {
  const files = await emitOf(`
paths:
  /rates%/{share}:
    get:
      operationId: getRates
      parameters:
        - { name: share, in: path, required: true, schema: { type: string } }
        - { name: at%, in: query, schema: { type: string } }
      responses:
        200: { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Rate' } } } }
components:
  schemas:
    Rate: { type: object, properties: { share_%: { type: number } } }
`)
  expect(fileOf(files, 'mocks/src/paths.gen.ts')).toContain("'share_%'?: number")
  expect(fileOf(files, 'mocks/src/paths.gen.ts')).toContain("'/rates%/{share}'")
})
