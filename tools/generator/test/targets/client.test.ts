import { beforeAll, describe, expect, test } from 'vitest'
import { declarationOf, type Emitted, emitDocument, emitFixture, emitOf, fileOf } from './emit-of.ts'

describe('two actions on one path', () => {
  let files: Emitted
  beforeAll(async () => {
    files = await emitFixture('two-tencent-actions.yaml', 'tke')
  })

  test('each has a function that sends its own constants', () => {
    const operations = fileOf(files, 'client/src/operations.gen.ts')
    expect(declarationOf(operations, 'describeClusters')).toBe(`\
export const describeClusters = <ThrowOnError extends boolean = false>(
  options: Options<DescribeClustersData, ThrowOnError>,
): Result<DescribeClustersResponses[200]['Response'], DescribeClustersErrorCode, ThrowOnError> =>
  options.client.request<DescribeClustersResponses[200]['Response'], DescribeClustersErrorCode, ThrowOnError>({
    id: 'DescribeClusters',
    method: 'POST',
    path: '/',
    headers: { 'X-TC-Action': 'DescribeClusters', 'X-TC-Version': '2018-05-25' },
    body: ['application/json'],
    accept: 'application/json',
    security: [['TC3']],
    payload: '/Response',
    rateLimit: { requests: 20, seconds: 1 },
  }, options);`)
    expect(declarationOf(operations, 'describeClusterKubeconfig')).toContain(
      "headers: { 'X-TC-Action': 'DescribeClusterKubeconfig', 'X-TC-Version': '2018-05-25' }",
    )
  })

  test('constants are not asked of the caller, and the region is optional', () => {
    const data = declarationOf(fileOf(files, 'client/src/types.gen.ts'), 'DescribeClustersData')
    expect(data).not.toMatch(/X-TC-(?:Action|Version|Timestamp)|Authorization/)
    expect(data).toContain("'X-TC-Region'?: 'ap-guangzhou' | 'ap-singapore' | undefined;")
  })

  test('the codes are a union that is open', () => {
    const codes = declarationOf(fileOf(files, 'client/src/operations.gen.ts'), 'DescribeClustersErrorCode')
    expect(codes).toMatch(
      /^export type DescribeClustersErrorCode =\n {2}\| 'InvalidParameter'\n[\s\S]*\| \(string & \{\}\);$/,
    )
  })

  test('the descriptor of the API signs with the signer of its scheme', () => {
    const api = fileOf(files, 'client/src/api.gen.ts')
    expect(api).toContain("import { signTc3 } from '@cloud-kubeconfig/core/signing'")
    expect(api).toContain("TC3: { type: 'signature', sign: signTc3, service: 'tke', regionHeader: 'X-TC-Region' }")
    expect(api).toContain("languageHeader: 'X-TC-Language'")
    expect(api).toContain('export function createTkeClient(options: TkeClientOptions = {}): Client {')
  })
})

describe('plain OpenAPI', () => {
  test('bearer, API key and basic security', async () => {
    const files = await emitOf(
      `
paths:
  /pets: { get: { operationId: listPets, security: [{ key: [] }, { token: [], login: [] }], responses: { '204': { description: None. } } } }
components:
  securitySchemes:
    key: { type: apiKey, in: query, name: api_key }
    token: { type: http, scheme: bearer }
    login: { type: http, scheme: basic }
`,
      ['client'],
    )
    expect(fileOf(files, 'client/src/api.gen.ts')).toContain(`\
  security: {
    key: { type: 'apiKey', in: 'query', name: 'api_key' },
    token: { type: 'http', scheme: 'bearer' },
    login: { type: 'http', scheme: 'basic' },
  },`)
    expect(fileOf(files, 'client/src/operations.gen.ts')).toContain("security: [['key'], ['token', 'login']]")
  })

  test('a call without documented codes fails with any text', async () => {
    const files = await emitOf(
      `paths: { /a: { get: { operationId: a, responses: { '200': { description: Text., content: { text/plain: { schema: { type: string } } } } } } } }`,
      ['client'],
    )
    expect(fileOf(files, 'client/src/operations.gen.ts')).toContain('export type AErrorCode = string;')
  })

  test('a component may be called like something of the index, or like a type of the engine', async () => {
    const files = await emitDocument({
      openapi: '3.1.0',
      info: { title: 'Names', version: '1' },
      servers: [{ url: 'https://example.com' }],
      paths: {},
      components: { schemas: { CallError: { type: 'string' }, ClientOptions: { type: 'string' } } },
    })
    expect(fileOf(files, 'client/src/index.gen.ts')).toContain('CallError as CallError2')
    expect(fileOf(files, 'client/src/types.gen.ts')).not.toContain('baseUrl')
  })

  test('parameters that are not written as OpenAPI does by default are described', async () => {
    const files = await emitOf(
      `
paths:
  /a/{id}:
    get:
      operationId: a
      parameters:
        - { name: id, in: path, required: true, style: label, schema: { type: string } }
        - { name: __proto__, in: query, style: deepObject, schema: { type: object } }
        - { name: plain, in: query, schema: { type: string } }
      responses: { '204': { description: None. } }
`,
      ['client'],
    )
    expect(fileOf(files, 'client/src/operations.gen.ts')).toContain(
      "parameters: { path: { id: { style: 'label' } }, query: { ['__proto__']: { style: 'deepObject' } } },",
    )
  })
})
