import { describe, expect, test } from 'vitest'
import { engineOutputOf } from '../engine-output.ts'
import { documentOf, modelOf, outcomeOf } from '../model-of.ts'

const ok = `responses: { '200': { description: Fine. } }`

function namesOf(paths: string): readonly string[][] {
  return modelOf(`paths:\n${paths}`).operations.map(({ id, functionName, typeName }) => [id, functionName, typeName])
}

describe('names of operations', () => {
  test('come from method and path, or from the fragment, where there is no operationId', () => {
    expect(
      namesOf(`
  /pets/{petId}: { get: { parameters: [{ name: petId, in: path, required: true, schema: { type: string } }], ${ok} } }
  /#ListNodes: { post: { ${ok} } }`),
    ).toEqual([
      ['getPetsByPetId', 'getPetsByPetId', 'GetPetsByPetId'],
      ['listNodes', 'listNodes', 'ListNodes'],
    ])
  })

  test('differ by more than case, and the first keeps its name', () => {
    expect(
      namesOf(`
  /a: { get: { operationId: getPet, ${ok} } }
  /b: { get: { operationId: GetPet, ${ok} } }
  /c: { get: { operationId: get-pet, ${ok} } }`),
    ).toEqual([
      ['getPet', 'getPet', 'GetPet'],
      ['GetPet', 'getPet2', 'GetPet2'],
      ['get-pet', 'getPet3', 'GetPet3'],
    ])
  })

  test('a duplicate operationId is diagnosed, and both operations are made', () => {
    const { model, problems } = outcomeOf(
      documentOf(`paths:
  /a: { get: { operationId: list, ${ok} } }
  /b: { get: { operationId: list, ${ok} } }`),
    )
    expect(model.operations.map(({ id }) => id)).toEqual(['list', 'list2'])
    expect(problems).toEqual(['duplicate-operation-id at /paths/~1b/get/operationId'])
  })

  test('are no reserved words, and none of the names that generated modules declare themselves', () => {
    expect(
      namesOf(`
  /a: { delete: { operationId: delete, ${ok} } }
  /b: { get: { operationId: constructor, ${ok} } }
  /c: { get: { operationId: create-client, ${ok} } }
  /d: { get: { operationId: process, ${ok} } }
  /e: { get: { operationId: map, ${ok} } }`).map(([, functionName]) => functionName),
    ).toEqual(['deleteOperation', 'constructor', 'createClientOperation', 'processOperation', 'map'])
  })
})

describe('names of components', () => {
  const document = `
paths:
  /pet: { get: { operationId: foo, responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/FooData' } } } } } } }
components:
  schemas:
    FooData: { type: object, properties: { next: { $ref: '#/components/schemas/foo_bar' } } }
    foo_bar: { type: string }
    Foo-Bar: { type: integer }
    Array: { type: boolean }
    名字: { type: string }
    FooDataWritable: { type: string }
    Foo: { type: string }
`

  test('are free of what operations and generated code claim; references follow', () => {
    const { schemas } = modelOf(document).engineDocument.components as { schemas: Record<string, unknown> }
    expect(Object.keys(schemas)).toEqual([
      'FooDataSchema',
      'FooBar',
      'FooBar2',
      'ArraySchema',
      '名字',
      'FooDataWritable',
      'Foo',
    ])
    expect(schemas.FooDataSchema).toEqual({
      type: 'object',
      properties: { next: { $ref: '#/components/schemas/FooBar' } },
    })
  })

  test('are the names of the engine, so that nothing is ever called Foo2', async () => {
    const { types, validators } = await engineOutputOf(modelOf(document).engineDocument)
    const components = ['FooDataSchema', 'FooBar', 'FooBar2', 'ArraySchema', '名字', 'FooDataWritable', 'Foo']
    expect(types).toEqual(['ClientOptions', ...components, 'FooData', 'FooResponses', 'FooResponse'])
    expect(Object.keys(validators)).toEqual(
      [...components.map((name) => `z${name}`), 'zFooResponse'].sort(byPlace(validators)),
    )
  })

  test('a place that is no component gets a name when something refers to it', () => {
    const model = modelOf(`
paths: {}
components:
  schemas:
    Pet: { type: object, properties: { tag: { type: string } } }
    Label: { $ref: '#/components/schemas/Pet/properties/tag' }
`)
    expect(model.engineDocument.components).toEqual({
      schemas: {
        Pet: { type: 'object', properties: { tag: { type: 'string' } } },
        Label: { $ref: '#/components/schemas/PetTag' },
        PetTag: { type: 'string' },
      },
    })
  })
})

function byPlace(validators: object): (one: string, other: string) => number {
  const places = Object.keys(validators)
  return (one, other) => places.indexOf(one) - places.indexOf(other)
}
