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

describe('what core is told', () => {
  const error = (code: string, status: number, retryable: boolean, more = '') =>
    `{ code: ${code}, status: ${status}, message: m, meaning: m, retryable: ${retryable}, response: R, source: 'inferred: x'${more} }`

  test('of codes: a family stands for its members, and what only sounds retryable is named', async () => {
    const errors = [
      error('Throttling.User', 400, true),
      error('Throttling', 400, true),
      error('Throttling.Never', 400, false),
      error('Down', 503, false),
      error('Refused', 403, false),
      error('Late', 400, false, ', when: [timestamp-expired]'),
    ]
    const api = await emitApi(`x-errors: [${errors.join(', ')}]`)
    expect(api).toContain("retryable: ['Throttling'],")
    expect(api).toContain("permanent: ['Throttling.Never', 'Down'],")
    expect(api).toContain("timestampExpired: ['Late'],")
  })

  test.each([
    ['read', 'post', true],
    ['get', 'post', true],
    ['list', 'patch', true],
    ['write', 'post', false],
    ['read', 'get', false],
  ])('of an operation that may %s by %s: idempotent is %s', async (access, method, expected) => {
    const permission = `x-permission: { action: 'a:B', access: ${access}, resource: '*' }`
    const operations = fileOf(await emitApiFiles(permission, method), 'client/src/operations.gen.ts')
    expect(operations.includes('idempotent: true')).toBe(expected)
  })

  test('of regions: they complete the option, any other is taken, and none is carried along', async () => {
    const api = await emitApi('', {
      servers: `
  - url: https://{region}.example.com
    variables: { region: { default: one, enum: [one, two] } }
    x-endpoint: { network: public }
  - { url: https://three.example.com, x-endpoint: { network: public, regions: [three, one] } }`,
    })
    expect(api).toContain("{ url: 'https://{region}.example.com', network: 'public' },")
    expect(api).toContain(`\
  readonly region?:
    | 'one'
    | 'two'
    | 'three'
    | (string & {})
    | undefined
`)
  })

  test('of a document without regions: the options are those of every client', async () => {
    const servers = '[{ url: "https://{tenant}.example.com", variables: { tenant: { default: a } } }]'
    const api = await emitApi('', { servers })
    expect(api).toContain("variables: { tenant: { default: 'a' } }")
    expect(api).toMatch(/^export type \w+ClientOptions = ClientOptions$/m)
  })

  test('of JSON alone: nothing of ./wire', async () => {
    const body = 'requestBody: { content: { application/merge-patch+json: { schema: { type: object } } } }'
    expect(await emitApi(body)).not.toContain('core/wire')
  })

  test.each([
    ['writeBody', 'requestBody: { content: { text/plain: { schema: { type: string } } } }'],
    [
      'writeParameter',
      'parameters: [{ name: a, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }]',
    ],
    [
      'readXml',
      "responses: { '200': { description: A., content: { application/xml: { schema: { type: string } } } } }",
    ],
  ])('of what needs %s: it, and nothing else', async (name, part) => {
    const api = await emitApi(part)
    expect(api).toContain(`import { ${name} } from '@cloud-kubeconfig/core/wire'`)
    expect(api).toContain(`  ${name}: ${name},`)
  })

  test('of security by a token: authorize', async () => {
    const api = await emitApi('', {
      components: 'components: { securitySchemes: { t: { type: http, scheme: bearer } } }',
    })
    expect(api).toContain("import { authorize } from '@cloud-kubeconfig/core/wire'")
  })

  test('of secrets among the parameters, without another way to write them', async () => {
    const files = await emitApiFiles(
      'parameters: [{ name: pin, in: query, schema: { type: string, format: password } }]',
    )
    expect(fileOf(files, 'client/src/operations.gen.ts')).toContain('parameters: { query: { pin: { secret: true } } }')
    expect(fileOf(files, 'client/src/api.gen.ts')).not.toContain('core/wire')
  })

  test('of the fields of a form that are written in a way of their own', async () => {
    const encoding =
      '{ deep: { style: deepObject, explode: true }, list: { explode: false }, plain: { contentType: text/plain } }'
    const schema =
      '{ type: object, properties: { deep: { type: object }, list: { type: array, items: {} }, plain: {} } }'
    const body = `requestBody: { content: { application/x-www-form-urlencoded: { schema: ${schema}, encoding: ${encoding} } } }`
    expect(fileOf(await emitApiFiles(body), 'client/src/operations.gen.ts')).toContain(
      "bodyEncoding: { deep: { style: 'deepObject', explode: true }, list: { style: 'form', explode: false } },",
    )
  })

  test('of the parts of a multipart body that have a media type of their own', async () => {
    const encoding =
      "{ meta: { contentType: application/json, style: form }, file: { contentType: 'image/*, image/png' }, any: { contentType: '*/*' }, bad: { contentType: \"a/b\\r\\nx: y\" } }"
    const body = `requestBody: { content: { multipart/form-data: { schema: { type: object }, encoding: ${encoding} } } }`
    expect(fileOf(await emitApiFiles(body), 'client/src/operations.gen.ts')).toContain(
      "bodyEncoding: { meta: { content: 'application/json' }, file: { content: 'image/png' } },",
    )
  })
})

/** A document with one operation that has these members. */
function emitApiFiles(
  members: string,
  method = 'post',
  { servers = "[{ url: 'https://example.com' }]", components = '' } = {},
): Promise<Emitted> {
  const responses = members.includes('responses:') ? '' : "responses: { '204': { description: None. } }"
  return emitOf(
    `
servers: ${servers}
paths:
  /a:
    ${method}:
      operationId: a
      ${members}
      ${responses}
${components || 'components: { responses: { R: { description: Failed., content: { application/json: { schema: { type: object, properties: { code: { type: string } } } } }, x-error-envelope: { code: /code } } } }'}
`,
    ['client'],
  )
}

async function emitApi(members: string, document: { servers?: string; components?: string } = {}): Promise<string> {
  return fileOf(await emitApiFiles(members, 'post', document), 'client/src/api.gen.ts')
}
