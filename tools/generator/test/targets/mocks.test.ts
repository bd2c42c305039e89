import { beforeAll, describe, expect, test } from 'vitest'
import { documentOf } from '../model/model-of.ts'
import { declarationOf, type Emitted, emitDocument, emitFixture, emitOf, fileOf } from './emit-of.ts'

describe('mocks of two actions', () => {
  let handlers: string
  let files: Emitted
  beforeAll(async () => {
    files = await emitFixture('two-tencent-actions.yaml', 'tke')
    handlers = fileOf(files, 'mocks/src/handlers.gen.ts')
  })

  test('types come out of `paths`, the payload by its pointer', () => {
    expect(declarationOf(handlers, 'DescribeClustersPayload')).toBe(
      "export type DescribeClustersPayload = paths['/#DescribeClusters']['post']['responses'][200]['content']['application/json']['Response']",
    )
    expect(declarationOf(handlers, 'DescribeClustersRequest')).toContain(
      "body: NonNullable<paths['/#DescribeClusters']['post']['requestBody']>['content']['application/json']",
    )
    expect(fileOf(files, 'mocks/src/paths.gen.ts')).toMatch(
      /^export interface paths \{\n {2}"\/#DescribeClusters": \{$/m,
    )
  })

  test('an entry of the catalogue is printed once, whoever refers to it', () => {
    expect(handlers.match(/^ {2}AuthFailure: /gm) ?? handlers.match(/code: 'AuthFailure'/g)).toHaveLength(1)
    expect(declarationOf(handlers, 'describeClusters')).toContain('errors.InvalidParameter,')
  })

  test('what tells the actions apart is data', () => {
    const descriptor = declarationOf(handlers, 'describeClusterKubeconfig')
    expect(descriptor).toContain('sharedPath: true,')
    expect(descriptor).toContain("value: 'DescribeClusterKubeconfig',")
    expect(descriptor).toContain('body: validators.zDescribeClusterKubeconfigBody as never,')
  })

  test('the mock asks for the region that the client supplies', () => {
    expect(declarationOf(handlers, 'describeClusters')).toContain(
      "{ name: 'X-TC-Region', in: 'header', required: true,",
    )
  })

  test('handlers and mock of the API', () => {
    expect(handlers).toContain('export function tkeHandlers(options: MockOptions = {}): HttpHandler[] {')
    expect(handlers).toContain('export function createTkeMock(options: MockOptions = {}): ApiMock {')
    expect(handlers).toContain(
      '(() => ([\n  describeClusters.operation,\n  describeClusterKubeconfig.operation,\n]))()',
    )
  })
})

test('an API may be called by a word of the language', async () => {
  const files = await emitDocument(documentOf('paths: {}'), { id: 'public' })
  expect(fileOf(files, 'mocks/src/handlers.gen.ts')).toContain('export function publicHandlers(')
})

test('an optional body, several successes, no body at all', async () => {
  const handlers = fileOf(
    await emitOf(`
paths:
  /a:
    put:
      operationId: put
      requestBody: { content: { text/plain: { schema: { type: string } } } }
      responses: { 2XX: { description: Text., content: { text/plain: { schema: { type: string } } } } }
    delete: { operationId: remove, responses: { '204': { description: None. } } }
`),
    'mocks/src/handlers.gen.ts',
  )
  expect(declarationOf(handlers, 'PutPayload')).toContain("['responses']['2XX']['content']['text/plain']")
  expect(declarationOf(handlers, 'PutRequest')).toContain("['content']['text/plain'] | undefined")
  expect(declarationOf(handlers, 'RemovePayload')).toBe('export type RemovePayload = undefined')
  expect(declarationOf(handlers, 'RemoveErrorCode')).toBe('export type RemoveErrorCode = never')
})

test("a mock knows OpenAPI's own schemes by their names", async () => {
  const files = await emitOf(`
paths: { /a: { get: { operationId: a, security: [{ key: [] }], responses: { '204': { description: None. } } } } }
components:
  securitySchemes: { key: { type: apiKey, in: query, name: api_key }, token: { type: http, scheme: bearer } }
`)
  expect(fileOf(files, 'mocks/src/handlers.gen.ts')).toContain(
    "schemes: { key: { type: 'apiKey', in: 'query', name: 'api_key' }, token: { type: 'http', scheme: 'bearer' } },",
  )
})

test('mocks answer at the servers of single operations too', async () => {
  const handlers = fileOf(
    await emitOf(
      "paths: { /a: { get: { operationId: a, servers: [{ url: 'https://uploads.example' }], responses: { '204': { description: None. } } } } }\n",
    ),
    'mocks/src/handlers.gen.ts',
  )
  expect(declarationOf(`export ${handlers.slice(handlers.indexOf('const api'))}`, 'api')).toContain(
    "{ url: 'https://uploads.example' }",
  )
})

test('a large example is kept as JSON, a small one as code', async () => {
  const schema = '{ type: array, items: { type: integer } }'
  const example = (count: number) => JSON.stringify(Array.from({ length: count }, (_, at) => at))
  const handlers = fileOf(
    await emitOf(`
paths:
  /a: { get: { operationId: small, responses: { '200': { description: A., content: { application/json: { schema: ${schema}, example: ${example(5)} } } } } } }
  /b: { get: { operationId: large, responses: { '200': { description: B., content: { application/json: { schema: ${schema}, example: ${example(50)} } } } } } }
`),
    'mocks/src/handlers.gen.ts',
  )
  expect(handlers).toContain('[0, 1, 2, 3, 4]')
  expect(handlers).toContain(`{ return JSON.parse('${example(50)}') }`)
})
