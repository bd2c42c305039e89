import openapiTypes, { astToString } from 'openapi-typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/model/model.ts'
import { type EngineOutput, engineOutputOf } from './engine-output.ts'
import { outcomeOf } from './model-of.ts'
import { readFixture } from './read-fixture.ts'

const { model, problems } = outcomeOf(readFixture('plain-rest.yaml'), 'shop')
let engine: EngineOutput

beforeAll(async () => {
  engine = await engineOutputOf(model.engineDocument)
})

describe('a plain REST document', () => {
  test('has nothing to complain about', () => {
    expect(problems).toEqual([])
  })

  test('is settled', () => {
    const { engineDocument, ...rest } = model
    expect(engineDocument.openapi).toBe('3.1.0')
    expect(
      rest.operations.map(({ id, method, path, functionName, accept, security }) => ({
        id,
        method,
        path,
        functionName,
        accept,
        security,
      })),
    ).toEqual([
      {
        id: 'listOrders',
        method: 'GET',
        path: '/orders',
        functionName: 'listOrders',
        accept: 'application/json, application/problem+json',
        security: [['Token']],
      },
      {
        id: 'postOrders',
        method: 'POST',
        path: '/orders',
        functionName: 'postOrders',
        accept: 'application/json',
        security: [['Token']],
      },
      {
        id: 'orders/download',
        method: 'GET',
        path: '/orders/{order.id}.{ext}',
        functionName: 'ordersDownload',
        accept: 'application/pdf',
        security: [[], ['Key', 'Token']],
      },
      {
        id: 'orders/delete',
        method: 'DELETE',
        path: '/orders/{order.id}.{ext}',
        functionName: 'ordersDelete',
        accept: undefined,
        security: [['Token']],
      },
    ])
  })

  test('prefers JSON in requests, where the engine types the body by it', () => {
    const [, post] = model.operations
    expect(post?.body).toEqual({
      required: true,
      mediaTypes: ['application/json', 'application/x-www-form-urlencoded'],
    })
    expect(engine.validators.zPostOrdersBody?.safeParse({ total: 1, lines: [] }).success).toBe(true)
  })

  test('gives an example request that the validators accept', () => {
    for (const { example, validators } of model.operations) {
      for (const group of ['path', 'query', 'headers', 'cookies', 'body'] as const) {
        const name = validators[group]
        if (example[group] !== undefined)
          expect(engine.validators[name ?? '']?.safeParse(example[group]).error).toBeUndefined()
      }
    }
    expect(model.operations[2]?.example).toEqual({ path: { 'order.id': 17, ext: 'pdf' } })
  })

  test('has every validator that the model names', () => {
    const named = model.operations.flatMap(({ validators: { responses, ...groups } }) => [
      ...Object.values(groups),
      ...Object.values(responses),
    ])
    expect(named.filter((name) => engine.validators[name] === undefined)).toEqual([])
    expect(model.operations.map(({ validators }) => validators.responses)).toEqual([
      { '200': 'zListOrdersResponse', '401': 'zProblem', default: 'zProblem' },
      { '201': 'zOrder', '202': 'zPostOrdersResponse202', '422': 'zPostOrdersError422' },
      {},
      {},
    ])
  })

  test('gets answers and failures that its validators accept', () => {
    for (const { successes, errors, validators } of model.operations) {
      for (const { key, content } of successes) {
        const schema = engine.validators[validators.responses[key] ?? '']
        for (const { value } of content[0]?.examples ?? []) expect(schema?.safeParse(value).error).toBeUndefined()
      }
      for (const { failure } of errors) {
        const shape = model.failures.find(({ name }) => name === failure)
        const schema = engine.validators[shape?.validator ?? '']
        for (const { value } of shape?.content[0]?.examples ?? [])
          expect(schema?.safeParse(value).error).toBeUndefined()
      }
    }
  })

  test('is a document that openapi-typescript reads too', async () => {
    const text = astToString(await openapiTypes(structuredClone(model.engineDocument) as never, { silent: true }))
    expect(text).toContain('"/orders/{order.id}.{ext}"')
    expect(text).toContain('limit?: number')
  })
})

test('the model is a function of the document: the same twice, and the document untouched', () => {
  const document = structuredClone(outcomeOf(readFixture('plain-rest.yaml')).model.engineDocument) as JsonObject
  const before = JSON.stringify(document)
  expect(JSON.stringify(outcomeOf(document))).toBe(JSON.stringify(outcomeOf(structuredClone(document))))
  expect(JSON.stringify(document)).toBe(before)
})
