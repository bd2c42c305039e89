import { describe, expect, test } from 'vitest'
import { documentOf, operationOf, outcomeOf } from '../model-of.ts'

const failures = `
  responses:
    Gateway: { description: Refused., x-error-envelope: { code: /Code, message: /Message }, content: { application/json: { schema: { $ref: '#/components/schemas/Failure' } } } }
  schemas:
    Failure: { type: object, required: [Code], properties: { Code: { type: string }, Message: { type: string } } }`

describe('the catalogue of an operation with x-errors', () => {
  const entry = (code: string, more = ''): string =>
    `{ code: ${code}, status: 400, message: No., meaning: No., retryable: false, response: Gateway, source: 'inferred: x'${more} }`

  test('has the operation’s entries and those of the lists it refers to, in that order', () => {
    const { errors } = operationOf(`
paths:
  /a:
    get:
      responses: { '200': { description: Fine. } }
      x-errors: [${entry('Own')}, { $ref: '#/components/x-errors/Shared' }]
components:
  x-errors: { Shared: [${entry('First')}, ${entry('Second')}] }${failures}`)
    expect(errors.map(({ code, failure }) => [code, failure])).toEqual([
      ['Own', 'Gateway'],
      ['First', 'Gateway'],
      ['Second', 'Gateway'],
    ])
  })

  test('keeps one entry for a code, or one for each parameter', () => {
    const { model, problems } = outcomeOf(
      documentOf(`
paths:
  /a:
    get:
      responses: { '200': { description: Fine. } }
      x-errors: [${entry('Invalid')}, ${entry('Invalid', ', parameter: id, when: [invalid-parameter]')}, ${entry('Invalid')}]
components:${failures}`),
    )
    expect(model.operations[0]?.errors.map(({ parameter }) => parameter)).toEqual([undefined, 'id'])
    expect(problems).toEqual(['duplicate-error at /paths/~1a/get/x-errors/2'])
  })

  test('names responses that exist', () => {
    const { problems } = outcomeOf(
      documentOf(`
paths:
  /a: { get: { responses: { '200': { description: Fine. } }, x-errors: [${entry('Own').replace('Gateway', 'Nowhere')}] } }
components:${failures}`),
    )
    expect(problems).toEqual(['unknown-error-response at /paths/~1a/get/x-errors/0/response'])
  })

  test('reaches documented statuses that no entry covers', () => {
    const { errors } = operationOf(`
paths:
  /a:
    get:
      responses:
        '200': { description: Fine. }
        4XX: { $ref: '#/components/responses/Gateway' }
        '503': { description: Away. }
      x-errors: [${entry('Own')}]
components:${failures}`)
    expect(errors.map(({ code, status, retryable }) => [code, status, retryable])).toEqual([
      ['Own', 400, false],
      ['HTTP 503', 503, true],
    ])
  })
})

test('failures inside 2xx need a response that says what they look like', () => {
  const { problems } = outcomeOf(
    documentOf(`
x-error-envelope: { response: Nowhere, inside2xx: /Error }
paths: {}`),
  )
  expect(problems).toEqual(['unknown-envelope-response at /x-error-envelope/response'])
})

describe('the catalogue of a plain document', () => {
  const statuses = (responses: string): readonly (readonly [string, number, string])[] =>
    operationOf(`paths: { /a: { get: { operationId: getA, responses: { ${responses} } } } }`).errors.map(
      ({ code, status, failure }) => [code, status, failure] as const,
    )
  const some = '{ description: Some. }'

  test('has an entry for each documented error status; the code is what a client calls it', () => {
    expect(statuses(`'200': ${some}, '404': ${some}, '409': ${some}`)).toEqual([
      ['HTTP 404', 404, 'GetA404'],
      ['HTTP 409', 409, 'GetA409'],
    ])
  })

  test('has a representative status for ranges and default', () => {
    expect(statuses(`'200': ${some}, 4XX: ${some}, default: ${some}`)).toEqual([
      ['HTTP 400', 400, 'GetA4XX'],
      ['HTTP 500', 500, 'GetADefault'],
    ])
    expect(statuses(`'200': ${some}, '400': ${some}, 4xx: ${some}`)).toEqual([
      ['HTTP 400', 400, 'GetA400'],
      ['HTTP 422', 422, 'GetA4XX'],
    ])
    expect(statuses(`'201': ${some}, default: ${some}`)).toEqual([['HTTP 500', 500, 'GetADefault']])
  })

  test('does not take a default that is the only answer for a failure', () => {
    expect(statuses(`default: ${some}`)).toEqual([])
  })

  test('knows redirections, without an address that would be followed', () => {
    const operation = operationOf(`
paths:
  /a: { get: { responses: { '302': { description: Elsewhere., headers: { Location: { schema: { type: string }, example: 'https://x.example' } } } } } }`)
    expect(operation.errors.map(({ code }) => code)).toEqual(['HTTP 302'])
    expect(operation.successes).toEqual([{ key: '302', status: 200, headers: {}, content: [] }])
  })

  test('shares the failure of operations that refer to one response', () => {
    const { model } = outcomeOf(
      documentOf(`
paths:
  /a: { get: { responses: { '404': { $ref: '#/components/responses/NotFound' } } } }
  /b: { get: { responses: { '404': { $ref: '#/components/responses/NotFound' } } } }
components:
  responses: { NotFound: { description: Not there., content: { application/problem+json: { schema: { type: object, properties: { detail: { type: string } } } } } } }`),
    )
    expect(model.failures).toEqual([
      {
        name: 'NotFound',
        headers: {},
        content: [{ mediaType: 'application/problem+json', examples: [{ name: 'made', value: { detail: 'detail' } }] }],
        validator: 'zNotFoundFailure',
      },
    ])
    expect(model.operations.map(({ validators }) => validators.responses)).toEqual([
      { '404': 'zNotFoundFailure' },
      { '404': 'zNotFoundFailure' },
    ])
  })
})
