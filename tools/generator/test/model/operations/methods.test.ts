import { expect, test } from 'vitest'
import { documentOf, outcomeOf } from '../model-of.ts'

const responses = "responses: { '204': { description: Fine. } }"

test('the methods of OpenAPI 3.2 are POST for the engines, of paths that nobody else has', () => {
  const { model, problems } = outcomeOf(
    documentOf(
      `
paths:
  /a:
    post: { operationId: a, ${responses} }
    query: { operationId: b, ${responses} }
    additionalOperations: { PURGE: { operationId: c, ${responses} } }
  /a#QUERY: { post: { operationId: d, ${responses} } }`,
      '3.2.0',
    ),
  )
  expect(problems).toEqual(['indistinguishable-operations at /paths/~1a#QUERY/post'])
  expect(model.operations.map(({ id, method, path, engine }) => [id, method, path, engine.method, engine.key])).toEqual(
    [
      ['a', 'POST', '/a', 'POST', '/a'],
      ['b', 'QUERY', '/a', 'POST', '/a#QUERY_'],
      ['c', 'PURGE', '/a', 'POST', '/a#PURGE'],
      ['d', 'POST', '/a', 'POST', '/a#QUERY'],
    ],
  )
  expect(Object.keys(model.engineDocument.paths ?? {})).toEqual(['/a', '/a#QUERY_', '/a#PURGE', '/a#QUERY'])
})

test('methods that fetch refuses, or that are none, are left out with a warning', () => {
  const { model, problems } = outcomeOf(
    documentOf(`
paths:
  /a:
    trace: { ${responses} }
    additionalOperations: { connect: { ${responses} }, 'NO METHOD': { ${responses} } }`),
  )
  expect(model.operations).toEqual([])
  expect(problems).toEqual([
    'method-not-sendable at /paths/~1a/trace',
    'method-not-sendable at /paths/~1a/additionalOperations/connect',
    'method-not-sendable at /paths/~1a/additionalOperations/NO METHOD',
  ])
})

test('a path keeps what URLs would drop or read as something else', () => {
  const { model } = outcomeOf(documentOf(`paths: { "/a\\nb\\\\c d/{e f}": { get: { ${responses} } } }`))
  expect(model.operations.map(({ path }) => path)).toEqual(['/a%0Ab%5Cc%20d/{e f}'])
})
