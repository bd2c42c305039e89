import { describe, expect, it } from 'vitest'
import { createMock } from '../src/index.ts'
import { ack, ackOperations } from './fixtures/ack-api.ts'
import { ens, ensOperations } from './fixtures/ens-api.ts'
import { jsonOf } from './fixtures/json-of.ts'
import { petOperations, pets } from './fixtures/pets-api.ts'
import { ackRequest, ensRequest, tkeRequest } from './fixtures/requests.ts'
import { tke, tkeOperations } from './fixtures/tke-api.ts'

describe('a JSON body', () => {
  const mock = createMock(tke, tkeOperations)
  const errorOf = async (body: unknown, headers = {}) => {
    const response = await mock.handle(tkeRequest('DescribeClusterKubeconfig', body, { headers }))
    return (await jsonOf<{ Response: { Error?: unknown } }>(response)).Response.Error
  }

  it.each([
    ['a missing member', {}, 'MissingParameter', 'The request is missing a required parameter `ClusterId`.'],
    ['no body', '', 'MissingParameter', 'The request is missing a required parameter `ClusterId`.'],
    ['a wrong type', { ClusterId: 'cls-1', IsExtranet: 'yes' }, 'InvalidParameter', 'Bad `IsExtranet`: yes.'],
    ['a broken pattern', { ClusterId: 'eck-1' }, 'InvalidParameter', 'Bad `ClusterId`: eck-1.'],
    ['an unknown member', { ClusterId: 'cls-1', Foo: 1 }, 'UnknownParameter', 'Unknown `Foo`.'],
    ['broken JSON', '{"ClusterId":', 'InvalidParameter', 'Bad `body`: .'],
    ['what is no object', '[]', 'InvalidParameter', 'Bad `body`: [].'],
  ])("with %s is refused by the vendor's own error", async (_, body, Code, Message) => {
    expect(await errorOf(body)).toEqual({ Code, Message })
  })

  it('of another media type is refused', async () => {
    expect(await errorOf('<a/>', { 'content-type': 'text/xml' })).toEqual({
      Code: 'InvalidParameter',
      Message: 'Bad `Content-Type`: text/xml.',
    })
  })

  it('reports what is missing before what is wrong', async () => {
    expect(await errorOf({ IsExtranet: 1 })).toMatchObject({ Code: 'MissingParameter' })
  })
})

it("prefers the entry of the parameter itself, and never takes another parameter's", async () => {
  const mock = createMock(tke, tkeOperations)
  const request = tkeRequest('DescribeClusterKubeconfig')
  request.headers.delete('X-TC-Region')
  expect(await (await mock.handle(request))?.json()).toMatchObject({
    Response: { Error: { Message: 'The request is missing a required parameter `Region`.' } },
  })
})

describe('query parameters', () => {
  const mock = createMock(ack, ackOperations)
  const answer = async (query: string) => {
    const response = await mock.handle(ackRequest(query))
    return [response?.status, (await jsonOf<{ message?: string }>(response)).message]
  }

  it.each(['', '?TemporaryDurationMinutes=15', '?TemporaryDurationMinutes=4320&PrivateIpAddress=true', '?Unknown=1'])(
    'accepts %s',
    async (query) => expect(await answer(query)).toEqual([200, undefined]),
  )

  it.each([
    ['?TemporaryDurationMinutes=14', 'Parameter TemporaryDurationMinutes is not valid: 14.'],
    ['?TemporaryDurationMinutes=4321', 'Parameter TemporaryDurationMinutes is not valid: 4321.'],
    ['?TemporaryDurationMinutes=15.5', 'Parameter TemporaryDurationMinutes is not valid: 15.5.'],
    ['?TemporaryDurationMinutes=', 'Parameter TemporaryDurationMinutes is not valid: .'],
    ['?PrivateIpAddress=yes', 'Parameter PrivateIpAddress is not valid: yes.'],
    ['?PrivateIpAddress=1', 'Parameter PrivateIpAddress is not valid: 1.'],
  ])('refuses %s', async (query, message) => expect(await answer(query)).toEqual([400, message]))

  it('repeats the status in the body where the vendor does', async () => {
    const response = await mock.handle(ackRequest('?TemporaryDurationMinutes=1'))
    expect(await response?.json()).toMatchObject({ code: 'InvalidParameter', status: 400 })
  })
})

describe('the RPC style', () => {
  const mock = createMock(ens, ensOperations)
  const codeOf = async (request: Request) => (await jsonOf<{ Code?: string }>(await mock.handle(request))).Code

  it('names the missing parameter in the code', async () => {
    expect(await codeOf(ensRequest('DescribeClusterUserKubeconfig', ''))).toBe('MissingClusterId')
  })

  it('takes the code of the parameter', async () => {
    const request = ensRequest('DescribeClusterUserKubeconfig', 'ClusterId=eck-1&PrivateIpAddress=maybe')
    expect(await codeOf(request)).toBe('InvalidPrivateIpAddress')
  })

  it('answers in XML where the request accepts XML', async () => {
    const response = await mock.handle(
      ensRequest('DescribeClusterUserKubeconfig', '', { headers: { accept: 'text/xml' } }),
    )
    expect(response?.headers.get('content-type')).toBe('text/xml;charset=utf-8')
    expect(await response?.text()).toBe(
      "<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>2D69A58F-345C-4FDE-88E4-BF5189484043</RequestId>" +
        '<HostId>ens.aliyuncs.com</HostId><Code>MissingClusterId</Code>' +
        '<Message>ClusterId is mandatory for this action.</Message></Error>',
    )
  })

  it('reads flattened lists of objects', async () => {
    const tags = 'Tag.2.Key=b&Tag.1.Key=a&Tag.1.Value=1&Tag.10.Key=c'
    const seen: unknown[] = []
    const nodes = createMock(ens, ensOperations, {
      resolve: { DescribeClusterNodes: ({ query }) => void seen.push(query['Tag']) },
    })
    await nodes.handle(ensRequest('DescribeClusterNodes', `ClusterId=eck-1&${tags}`))
    expect(seen).toEqual([[{ Key: 'a', Value: '1' }, { Key: 'b' }, { Key: 'c' }]])
    expect(await codeOf(ensRequest('DescribeClusterNodes', 'ClusterId=eck-1&Tag.1.Value=1'))).toBe(
      'InvalidParameter.ClusterId',
    )
  })
})

describe('a document without a catalogue', () => {
  const mock = createMock(pets, petOperations)
  const get = (path: string) => mock.handle(new Request(`https://api.pets.example/v1${path}`))

  it('refuses with a problem document', async () => {
    const response = await get('/pets/tom')
    expect([response?.status, response?.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    expect(await response?.json()).toMatchObject({ detail: expect.stringContaining('petId must be of type integer') })
  })

  it('refuses an unknown parameter where the schema is closed', async () => {
    expect((await get('/pets/mine?colour=red'))?.status).toBe(400)
  })
})

it('does not look at requests when told so', async () => {
  const mock = createMock(ack, ackOperations, { validate: false })
  expect((await mock.handle(ackRequest('?TemporaryDurationMinutes=1')))?.status).toBe(200)
})

it('gives a resolver validated values, defaults filled in', async () => {
  const seen: unknown[] = []
  const mock = createMock(ack, ackOperations, {
    resolve: { DescribeClusterUserKubeconfig: ({ path, query }) => void seen.push(path, query) },
  })
  await mock.handle(ackRequest('?TemporaryDurationMinutes=60'))
  expect(seen).toEqual([
    { ClusterId: 'c5b5e80b0b64a4bf6939d2d8fbbc50000' },
    { PrivateIpAddress: false, TemporaryDurationMinutes: 60 },
  ])
})
