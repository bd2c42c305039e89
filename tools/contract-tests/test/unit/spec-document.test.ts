import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readContract } from '../../src/contract/read-contract.ts'
import { oracleOf } from '../../src/schema/oracle.ts'

const folder = mkdtempSync(join(tmpdir(), 'spec-document-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function contractOf(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return readContract({ id: 'a', file: join(folder, 'openapi.yaml') })
}

test('references are followed inside a document and into other files', () => {
  const contract = contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: a, version: '1' }
paths:
  '/things/{id}':
    parameters: [{ $ref: '#/components/parameters/Id' }]
    get:
      operationId: getThing
      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: 'shapes.yaml#/Thing' } } } } }
components:
  parameters:
    Id: { name: id, in: path, required: true, schema: { $ref: 'shapes.yaml#/Id' } }
`,
    'shapes.yaml': `
Id: { type: string, pattern: '^[a-z]+$' }
Thing: { type: object, required: [id], properties: { id: { $ref: '#/Id' } } }
`,
  })
  const [operation] = contract.operations
  const [parameter] = operation?.parameters ?? []
  expect(parameter).toMatchObject({ name: 'id', in: 'path', schema: { value: { pattern: '^[a-z]+$' } } })
  const schema = operation?.responses[0]?.contents[0]?.schema
  if (!schema) throw new Error('the response has no schema')
  const { judge } = oracleOf(contract.document)
  expect(judge(schema, { id: 'abc' }).valid).toBe(true)
  expect(judge(schema, { id: 'ABC' })).toMatchObject({ valid: false, keyword: 'pattern', at: '/id' })
})

test('what an action supplies is no parameter, and a fragment is no part of the path', () => {
  const contract = contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: a, version: '1' }
paths:
  '/#DoThis':
    post:
      operationId: DoThis
      x-action: { in: query, name: Action, value: DoThis, version: { name: Version, value: '1' } }
      parameters:
        - { name: Action, in: query, required: true, schema: { const: DoThis } }
        - { name: Count, in: query, schema: { type: integer, minimum: 1 } }
      responses: {}
`,
  })
  expect(contract.operations[0]).toMatchObject({
    path: '/',
    sharedPath: true,
    functionName: 'doThis',
    constants: [
      { in: 'query', name: 'Action', value: 'DoThis', role: 'action' },
      { in: 'query', name: 'Version', value: '1', role: 'version' },
    ],
    parameters: [{ name: 'Count' }],
  })
})
