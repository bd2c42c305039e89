import { describe, expect, test } from 'vitest'
import { operationOf, outcomeOf } from '../model-of.ts'

const thing = '{ type: object, required: [name], properties: { name: { type: string } } }'
const full = '{ type: object, required: [full], properties: { full: { type: boolean } } }'

function answering(responses: string) {
  return operationOf(`paths: { /a: { get: { operationId: a, responses: { ${responses} } } } }\n`)
}

describe('answers without a body', () => {
  test('ask for none, whatever failures have', () => {
    const operation = answering(
      `'200': { description: Gone. }, '404': { description: None., content: { application/json: { schema: ${thing} } } }`,
    )
    expect(operation.accept).toBeUndefined()
  })

  test('beside one with a body are told to the client', () => {
    const made = `'201': { description: Made., content: { application/json: { schema: ${thing} } } }`
    expect(answering(`'200': { description: Nothing to say. }, ${made}`).mayBeEmpty).toBe(true)
    expect(answering(`'204': { description: Nothing. }, ${made}`).mayBeEmpty).toBeUndefined()
  })

  test('do not get the validator of failures', () => {
    const failure = `default: { description: Wrong., content: { application/json: { schema: ${full} } } }`
    expect(answering(`'204': { description: Nothing. }, ${failure}`).validators.responses).toEqual({
      '4XX': 'zAErrordefault',
      '5XX': 'zAErrordefault',
    })
  })
})

test('a media type with a structure of its own has a validator of its own', () => {
  const content = `application/json: { schema: ${thing} }, application/vnd.full+json: { schema: ${full} }, application/vnd.same+json: { schema: ${thing} }`
  expect(answering(`'200': { description: Fine., content: { ${content} } }`).validators.responses).toEqual({
    '200': 'zAResponse',
    '200 application/vnd.full+json': 'zAResponse200VndFullJson',
  })
})

test('what validators do not check is said, with its place', () => {
  const { problems } = outcomeOf(
    "openapi: 3.1.0\ninfo: { title: T, version: '1' }\nservers: [{ url: https://a.example }]\npaths: {}\ncomponents: { schemas: { A: { type: array, uniqueItems: true, unevaluatedItems: false }, B: { not: { unevaluatedProperties: false } } } }\n",
  )
  expect(problems).toEqual([
    'loosened-keyword at /components/schemas/A/unevaluatedItems',
    'loosened-keyword at /components/schemas/B/not/unevaluatedProperties',
    'loosened-keyword at /components/schemas/B/not',
  ])
})
