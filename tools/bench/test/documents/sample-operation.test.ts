import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleOperation } from '../../src/documents/sample-operation.ts'
import { testFolder } from '../test-folder.ts'

function sampleOf(paths: object): ReturnType<typeof sampleOperation> {
  const folder = testFolder()
  const parameters = { page: { name: 'page', in: 'query' } }
  writeFileSync(join(folder, 'a.json'), JSON.stringify({ openapi: '3.1.0', paths, components: { parameters } }))
  return sampleOperation(join(folder, 'a.json'))
}

const query = (...names: string[]): object[] => names.map((name) => ({ name, in: 'query' }))

test('one below another thing that takes several query parameters, its references resolved', () => {
  const sample = sampleOf({
    '/search': { get: { operationId: 'search', parameters: query('a', 'b', 'c', 'd') } },
    '/things/{id}/parts': {
      parameters: [{ name: 'id', in: 'path' }],
      get: {
        operationId: 'things/list-parts',
        parameters: [...query('a', 'b'), { $ref: '#/components/parameters/page' }],
      },
    },
  })
  expect(sample).toEqual({
    operationId: 'things/list-parts',
    path: '/things/{id}/parts',
    method: 'get',
    pathParameters: ['id'],
    queryParameters: ['a', 'b', 'page'],
  })
})

test('otherwise the one with the most', () => {
  const paths = {
    '/a': { get: { operationId: 'a' } },
    '/b': { post: { operationId: 'b', parameters: query('x') } },
    '/c': { get: { parameters: query('x', 'y') } },
  }
  expect(sampleOf(paths).operationId).toBe('b')
})

test('a document that nobody can call is said to be one', () => {
  expect(() => sampleOf({})).toThrow('no operation with an operationId')
})
