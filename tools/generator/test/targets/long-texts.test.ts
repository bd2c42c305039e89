import { expect, test } from 'vitest'
import { outcomeOf } from '../model/model-of.ts'
import { emitDocument, fileOf } from './emit-of.ts'
import { syntaxOf } from './syntax-of.ts'

/** Three million characters of what texts are made of. */
const sentence = 'A **sentence** with `code`, <b>html</b>, */ and a \\ that goes on. '
const long = `${sentence.repeat(Math.ceil(3_000_000 / sentence.length))}The very end.`

test('descriptions of three megabytes come whole, and nothing of them is code', async () => {
  const schema = { type: 'object', description: long, properties: { name: { type: 'string', description: long } } }
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } }
  const responses = { '200': { description: long, content } }
  const document = (text: string) => ({
    openapi: '3.1.0',
    info: { title: 'Long', version: '1', description: text },
    servers: [{ url: 'https://long.example' }],
    paths: { '/things': { get: { operationId: 'listThings', summary: text, description: text, responses } } },
    components: { schemas: { Thing: schema } },
  })
  expect(outcomeOf(document(long)).problems).toEqual([])
  const files = await emitDocument(document(long), { only: ['client', 'validators'] })
  const operations = fileOf(files, 'client/src/operations.gen.ts')
  expect(operations.length).toBeGreaterThan(3_000_000)
  expect(operations).toContain('The very end.')
  const short = await emitDocument(document('Short.'), { only: ['client', 'validators'] })
  expect(syntaxOf(operations)).toBe(syntaxOf(fileOf(short, 'client/src/operations.gen.ts')))
})
