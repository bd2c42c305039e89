import { expect, test } from 'vitest'
import { valueAt } from '../../src/load/json-pointer.ts'
import type { LoadedDocument } from '../../src/load/loaded-document.ts'
import type { MutableJson } from '../../src/load/mutable-json.ts'
import { diagnosticsOf, loadFiles } from './load-text.ts'

const head = 'openapi: 3.1.1\ninfo: {title: T, version: "1"}\n'

function schemas(...lines: readonly string[]): string {
  return `${head}components:\n  schemas:\n${lines.map((line) => `    ${line}\n`).join('')}`
}

function schemaAt({ document }: LoadedDocument, name: string): unknown {
  return valueAt(document as MutableJson, `/components/schemas/${name}`)
}

test('$id gives a schema an address, by which the whole document can refer to it', async () => {
  const loaded = await loadFiles({
    'openapi.yaml': schemas(
      'A: {items: {$ref: https://schemas.example/pet}}',
      "B: {items: {$ref: 'https://schemas.example/pet#/properties/name'}}",
      "C: {items: {$ref: 'https://schemas.example/pet#tag'}}",
      'D: {items: {$ref: pets/dog}}',
      'Pet: {$id: https://schemas.example/pet, properties: {name: {type: string}, tag: {$anchor: tag, type: integer}}}',
      'Dog: {$id: pets/dog, type: object}',
    ),
  })
  expect(loaded.diagnostics).toEqual([])
  expect(['A', 'B', 'C', 'D'].map((name) => schemaAt(loaded, name))).toEqual([
    { items: { $ref: '#/components/schemas/Pet' } },
    { items: { $ref: '#/components/schemas/Pet/properties/name' } },
    { items: { $ref: '#/components/schemas/Pet/properties/tag' } },
    { items: { $ref: '#/components/schemas/Dog' } },
  ])
})

test('references inside a schema with an $id begin there, or else at the document', async () => {
  const loaded = await loadFiles({
    'openapi.yaml': schemas(
      'Pet:',
      '  $id: https://schemas.example/pets/pet',
      '  $defs: {Name: {type: string}}',
      "  properties: {name: {$ref: '#/$defs/Name'}, owner: {$ref: '#/components/schemas/Owner'}, food: {$ref: food}}",
      'Owner: {type: string}',
      'Food: {$id: https://schemas.example/pets/food}',
    ),
  })
  expect(loaded.diagnostics).toEqual([])
  expect(schemaAt(loaded, 'Pet/properties')).toEqual({
    name: { $ref: '#/components/schemas/Pet/$defs/Name' },
    owner: { $ref: '#/components/schemas/Owner' },
    food: { $ref: '#/components/schemas/Food' },
  })
})

test('an $id that is an address of files next to it leaves references to them as they are', async () => {
  const loaded = await loadFiles({
    'openapi.yaml': schemas('A: {$ref: schemas/pet.yaml}'),
    'schemas/pet.yaml': '$id: https://schemas.example/pet.yaml\nproperties: {food: {$ref: food.yaml}}\n',
    'schemas/food.yaml': '$id: https://schemas.example/food.yaml\ntype: string\n',
  })
  expect(loaded.diagnostics).toEqual([])
  expect(schemaAt(loaded, 'pet/properties')).toEqual({ food: { $ref: '#/components/schemas/food' } })
})

test('a document may refer to itself by its $self', async () => {
  const text = `${head.replace('3.1.1', '3.2.0')}$self: https://api.example/v1/openapi.yaml
paths: {/a: {get: {responses: {200: {$ref: 'https://api.example/v1/openapi.yaml#/components/responses/Fine'}}}}}
components: {responses: {Fine: {description: Fine.}}}
`
  const loaded = await loadFiles({ 'openapi.yaml': text })
  expect(loaded.diagnostics.map(({ code }) => code)).toEqual(['version-3-2'])
  expect(valueAt(loaded.document as MutableJson, '/paths/~1a/get/responses/200')).toEqual({
    $ref: '#/components/responses/Fine',
  })
})

test('an address that no schema has is still one on the network', async () => {
  const problems = await diagnosticsOf({
    'openapi.yaml': schemas('A: {$ref: https://schemas.example/none}', 'B: {$id: https://schemas.example/some}'),
  })
  expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'ref-to-network /components/schemas/A/$ref',
  ])
})
