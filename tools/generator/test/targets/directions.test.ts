import { beforeAll, describe, expect, test } from 'vitest'
import { declarationOf, type Emitted, emitOf, fileOf } from './emit-of.ts'

const parts = `
paths:
  /pets:
    parameters: [{ name: like, in: query, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }]
    post:
      operationId: addPet
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Owner' } } } }
      responses: { '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/Owner' } } } } }
    put:
      operationId: replaceNothing
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Nothing' } } } }
      responses: { '204': { description: '' } }
components:
  schemas:
    Nothing: { type: object, properties: {}, additionalProperties: false }
    Owner: { type: object, properties: { name: { type: string }, pets: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
    Pet:
      type: object
      properties:
        id: { type: integer, readOnly: true }
        secret: { type: string, writeOnly: true }
        name: { $ref: '#/components/schemas/Name' }
    Name: { type: string }
`

describe('members that are only read, or only written', () => {
  let types: string
  let files: Emitted
  beforeAll(async () => {
    files = await emitOf(parts)
    types = fileOf(files, 'client/src/types.gen.ts')
  })

  test('a component that has them is split, and so is what refers to it', () => {
    expect(declarationOf(types, 'Pet')).toContain('id?:')
    expect(declarationOf(types, 'Pet')).not.toContain('secret')
    expect(declarationOf(types, 'PetWritable')).toContain('secret?:')
    expect(declarationOf(types, 'PetWritable')).not.toContain('id')
    expect(declarationOf(types, 'OwnerWritable')).toContain('Array<PetWritable>')
  })

  test('requests have what is written, answers what is read', () => {
    expect(declarationOf(types, 'AddPetData')).toContain('body?: OwnerWritable')
    expect(declarationOf(types, 'AddPetData')).toContain('like?: PetWritable')
    expect(declarationOf(types, 'AddPetResponses')).toContain('200: Owner;')
  })

  test('validators have the same two', () => {
    const schemas = fileOf(files, 'validators/src/validators.gen.ts')
    expect(declarationOf(schemas, 'zAddPetBody')).toContain('zOwnerWritable')
    expect(declarationOf(schemas, 'zAddPetResponse')).toMatch(/= zOwner;$/)
  })

  // hey-api splits objects without members as soon as anything in the document is read only.
  test('nothing else is', () => {
    expect([...types.matchAll(/^export type (\w+Writable)\b/gm)].map(([, name]) => name).sort()).toEqual([
      'OwnerWritable',
      'PetWritable',
    ])
  })
})

// hey-api splits nothing that has no member that travels both ways.
test('a component all of whose members travel one way only is split too', async () => {
  const files = await emitOf(`
paths:
  /logins:
    post:
      operationId: logIn
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Login' } } } }
      responses: { '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/Login' } } } } }
components:
  schemas:
    Login: { type: object, required: [password, token], properties: { password: { type: string, writeOnly: true }, token: { type: string, readOnly: true } } }
`)
  const types = fileOf(files, 'client/src/types.gen.ts')
  expect(declarationOf(types, 'Login').replace(/\s+/g, ' ')).toBe('export type Login = { readonly token: string; };')
  expect(declarationOf(types, 'LoginWritable').replace(/\s+/g, ' ')).toBe(
    'export type LoginWritable = { password: string; };',
  )
  expect(declarationOf(types, 'LogInData')).toContain('body?: LoginWritable')
})
