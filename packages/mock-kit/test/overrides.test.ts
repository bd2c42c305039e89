import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createHandlers, defineOperationMock } from '../src/index.ts'
import { ack, ackOperations, describeClusterUserKubeconfig } from './fixtures/ack-api.ts'
import { ens, describeClusterUserKubeconfig as ensKubeconfig, ensOperations } from './fixtures/ens-api.ts'
import { mockServer } from './fixtures/mock-server.ts'
import { deletePet, exportPets, getPet, petOperations, pets } from './fixtures/pets-api.ts'
import { ackRequest, ensRequest, tkeRequest } from './fixtures/requests.ts'
import {
  describeClusterKubeconfig,
  type KubeconfigData,
  type KubeconfigErrorCode,
  type KubeconfigPayload,
  tke,
  tkeOperations,
} from './fixtures/tke-api.ts'

const tkeMock = defineOperationMock<KubeconfigPayload, KubeconfigErrorCode, KubeconfigData>(
  tke,
  describeClusterKubeconfig,
)
const ackMock = defineOperationMock(ack, describeClusterUserKubeconfig)
const ensMock = defineOperationMock(ens, ensKubeconfig)
const petMock = defineOperationMock(pets, getPet)

const server = mockServer(
  ...createHandlers(tke, tkeOperations),
  ...createHandlers(ack, ackOperations),
  ...createHandlers(ens, ensOperations),
  ...createHandlers(pets, petOperations),
)

const callTke = async (action = 'DescribeClusterKubeconfig', body?: unknown, url?: string) =>
  (await fetch(tkeRequest(action, body, url === undefined ? {} : { url }))).json()

describe('.reply', () => {
  it('merges over the example at the payload', async () => {
    server.use(tkeMock.reply({ Kubeconfig: 'apiVersion: v1 …' }))
    expect(await callTke()).toEqual({
      Response: { Kubeconfig: 'apiVersion: v1 …', RequestId: 'c56aa2b6-9384-4e2d-8b2c-4d4f0f7b5d6c' },
    })
  })

  it('leaves the other action on the same path to the next handler', async () => {
    server.use(tkeMock.reply({ Kubeconfig: 'mine' }))
    expect(await callTke('DescribeClusterStatus', {})).toMatchObject({ Response: { TotalCount: 1 } })
  })

  it('starts from a named example, sets status and headers', async () => {
    server.use(tkeMock.reply(undefined, { example: 'public', status: 201, headers: { 'x-test': 'yes' } }))
    const response = await fetch(tkeRequest('DescribeClusterKubeconfig'))
    expect([response.status, response.headers.get('x-test')]).toEqual([201, 'yes'])
    expect(await response.json()).toMatchObject({ Response: { Kubeconfig: expect.stringContaining('203.0.113.10') } })
  })

  it("carries a request id of one's own into body and header", async () => {
    server.use(ensMock.reply({ RequestId: 'MINE' }))
    const response = await fetch(ensRequest('DescribeClusterUserKubeconfig', 'ClusterId=eck-1'))
    expect([response.headers.get('x-acs-request-id'), await response.json()]).toMatchObject([
      'MINE',
      { RequestId: 'MINE' },
    ])
  })

  it('carries any text as request id, as far as a header can', async () => {
    server.use(ensMock.reply({ RequestId: 'Ā\n1' }))
    const response = await fetch(ensRequest('DescribeClusterUserKubeconfig', 'ClusterId=eck-1'))
    expect([response.headers.get('x-acs-request-id'), await response.json()]).toMatchObject([
      '??1',
      { RequestId: 'Ā\n1' },
    ])
  })

  it('removes a member that is undefined', async () => {
    server.use(ackMock.reply({ expiration: undefined }))
    expect(await (await fetch(ackRequest())).json()).toEqual({ config: 'apiVersion: v1\n' })
  })

  it('answers in the media type that it is told', async () => {
    server.use(ackMock.reply({ config: 'x' }, { mediaType: 'application/xml' }))
    expect(await (await fetch(ackRequest())).text()).toContain('<config>x</config>')
  })

  it('answers an operation without a body', async () => {
    server.use(defineOperationMock(pets, deletePet).reply(undefined, { headers: { 'x-test': '1' } }))
    const response = await fetch('https://api.pets.example/v1/pets/1', { method: 'DELETE' })
    expect([response.status, response.headers.get('x-test')]).toEqual([204, '1'])
  })

  it('replaces a text body', async () => {
    server.use(defineOperationMock<string>(pets, exportPets).reply('id\n9\n'))
    const init = { method: 'POST', body: '{"ids":[]}', headers: { 'content-type': 'application/json' } }
    expect(await (await fetch('https://api.pets.example/v1/pets:export', init)).text()).toBe('id\n9\n')
  })

  it('refuses at once what the document forbids, unless told not to', async () => {
    expect(() => petMock.reply({ name: '' })).toThrow(/document forbids this answer of getPet: \/name/)
    server.use(petMock.reply({ name: '' }, { validate: false }))
    expect(await (await fetch('https://api.pets.example/v1/pets/1')).json()).toEqual({ id: 1, name: '' })
  })

  it('checks a media type with a structure of its own by its own schema', () => {
    const ofFull = z.object({ full: z.boolean() })
    const mock = defineOperationMock(pets, {
      ...getPet,
      successes: [
        { status: 200, content: [{ mediaType: 'application/vnd.full+json', examples: { one: { full: true } } }] },
      ],
      validators: { responses: { 200: z.object({ name: z.string() }), '200 application/vnd.full+json': ofFull } },
    })
    expect(() => mock.reply({}, { mediaType: 'application/vnd.full+json' })).not.toThrow()
    expect(() => mock.reply({ full: 1 }, { mediaType: 'application/vnd.full+json' })).toThrow('/full')
  })

  it('refuses an unknown example or media type, naming the known ones', () => {
    expect(() => petMock.reply({}, { example: 'bird' })).toThrow(
      'getPet has no example "bird" for status 200, but "cat", "dog".',
    )
    expect(() => petMock.reply({}, { mediaType: 'text/csv' })).toThrow('but "application/json"')
  })
})

describe('.error', () => {
  it.each(describeClusterKubeconfig.errors.map(({ code }) => code))(
    "answers %s in the vendor's shape",
    async (code) => {
      server.use(tkeMock.error(code as 'MissingParameter'))
      const response = await fetch(tkeRequest('DescribeClusterKubeconfig'))
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({
        Response: {
          Error: { Code: code, Message: expect.not.stringMatching(/\{\w+\}/) },
          RequestId: 'eac6b301-a322-493a-8e36-83b295459397',
        },
      })
    },
  )

  it('fills the message from the request and the document', async () => {
    server.use(tkeMock.error('ResourceNotFound.ClusterNotFound', { once: true }))
    expect(await callTke(undefined, { ClusterId: 'cls-gone' })).toMatchObject({
      Response: { Error: { Message: 'the cluster cls-gone is not found' } },
    })
    server.use(tkeMock.error('MissingParameter'))
    expect(await callTke()).toMatchObject({
      Response: { Error: { Message: 'The request is missing a required parameter `ClusterId`.' } },
    })
    server.use(tkeMock.error('MissingParameter', { parameter: 'X-TC-Region' }))
    expect(await callTke()).toMatchObject({
      Response: { Error: { Message: 'The request is missing a required parameter `Region`.' } },
    })
  })

  it("shows the server's strings to sign", async () => {
    server.use(ackMock.error('SignatureDoesNotMatch'))
    const authorization = 'ACS3-HMAC-SHA256 Credential=key-1,SignedHeaders=host;x-acs-security-token,Signature=00'
    const response = await fetch(ackRequest('', { authorization, 'x-acs-security-token': 'token-1' }))
    const { Message } = (await response.json()) as { Message: string }
    expect(Message).toMatch(/StringToSign is \[ACS3-HMAC-SHA256\n[\da-f]{64}\], server CanonicalRequest is \[GET\n/)
    expect(Message).toContain('x-acs-security-token:token-1\n')
  })

  it("takes message, status and request id of one's own", async () => {
    server.use(ackMock.error('ErrorClusterNotFound', { message: 'gone', status: 410, requestId: 'R-1' }))
    const response = await fetch(ackRequest())
    expect([response.status, response.headers.get('x-acs-request-id')]).toEqual([410, 'R-1'])
    expect(await response.json()).toEqual({
      code: 'ErrorClusterNotFound',
      message: 'gone',
      requestId: 'R-1',
      status: 410,
    })
  })

  it('starts from the example of the very code', async () => {
    server.use(ackMock.error('Forbidden.RAM'))
    const response = await fetch(ackRequest())
    expect([response.status, await response.json()]).toMatchObject([
      403,
      { AccessDeniedDetail: { AuthAction: 'ens:Describe' } },
    ])
  })

  it('takes members of the body, over those of the example', async () => {
    const detail = { AuthAction: 'cs:Other' }
    server.use(ackMock.error('Forbidden.RAM', { body: { AccessDeniedDetail: detail, Code: 'Mine', Extra: 1 } }))
    expect(await (await fetch(ackRequest())).json()).toMatchObject({
      Code: 'Forbidden.RAM',
      AccessDeniedDetail: { AuthAction: 'cs:Other', NoPermissionType: 'ImplicitDeny' },
      Extra: 1,
    })
  })

  it('refuses an unknown code, naming near ones', () => {
    expect(() => ackMock.error('ErrorClusterNotFond')).toThrow(
      'ack DescribeClusterUserKubeconfig has no error "ErrorClusterNotFond" in its catalogue. Did you mean "ErrorClusterNotFound"?',
    )
    expect(() => ackMock.error('Zzz')).toThrow(/^ack .* has no error "Zzz" in its catalogue\. For a code/)
  })

  it('takes a code that is not in the catalogue with its status', async () => {
    server.use(tkeMock.error('FailedOperation.New', { status: 200, message: 'new' }))
    expect(await callTke()).toMatchObject({ Response: { Error: { Code: 'FailedOperation.New', Message: 'new' } } })
  })

  it('sends a documented failure without code and message as it is', async () => {
    server.use(petMock.error('404'))
    const response = await fetch('https://api.pets.example/v1/pets/1')
    expect([response.status, await response.json()]).toEqual([404, { error: 'not found' }])
  })
})

describe('the other overrides', () => {
  afterEach(() => vi.useRealTimers())

  it('.throttled answers as the vendor does', async () => {
    server.use(tkeMock.throttled({ once: true }))
    expect(await callTke()).toMatchObject({
      Response: {
        Error: {
          Code: 'RequestLimitExceeded',
          Message: expect.stringContaining('`21` in a second, which exceeds the frequency limit `20`'),
        },
      },
    })
    expect(await callTke()).toMatchObject({ Response: { Kubeconfig: expect.any(String) } })
    server.use(petMock.throttled())
    expect((await fetch('https://api.pets.example/v1/pets/1')).status).toBe(429)
  })

  it('.networkError fails the connection', async () => {
    server.use(tkeMock.networkError())
    await expect(callTke()).rejects.toThrow(TypeError)
    expect(await callTke('DescribeClusterStatus', {})).toMatchObject({ Response: { TotalCount: 1 } })
  })

  it('.delay answers late', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    server.use(tkeMock.delay(5000))
    let answered = false
    const answer = callTke().then((body) => {
      answered = true
      return body
    })
    await vi.waitUntil(() => vi.getTimerCount() > 0)
    expect(answered).toBe(false)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await answer).toMatchObject({ Response: { Kubeconfig: expect.any(String) } })
  })

  it('.resolve sees validated parts and answers with a payload, a response or nothing', async () => {
    server.use(
      tkeMock.resolve(({ body, request, error }) => {
        if (body.ClusterId === 'cls-1') return { Kubeconfig: `for ${body.ClusterId}`, RequestId: 'r' }
        if (body.ClusterId === 'cls-2') return new Response(request.headers.get('X-TC-Action'))
        return body.IsExtranet ? error('ResourceUnavailable.ClusterInAbnormalStat') : undefined
      }),
    )
    expect(await callTke(undefined, { ClusterId: 'cls-1' })).toEqual({
      Response: { Kubeconfig: 'for cls-1', RequestId: 'r' },
    })
    const own = await fetch(tkeRequest('DescribeClusterKubeconfig', { ClusterId: 'cls-2' }))
    expect(await own.text()).toBe('DescribeClusterKubeconfig')
    expect(await callTke(undefined, { ClusterId: 'cls-3' })).toMatchObject({
      Response: { Kubeconfig: expect.stringContaining('10.0.0.10') },
    })
    expect(await callTke(undefined, { ClusterId: 'cls-3', IsExtranet: true })).toMatchObject({
      Response: { Error: { Code: 'ResourceUnavailable.ClusterInAbnormalStat' } },
    })
  })

  it('.resolve does not see what the document forbids', async () => {
    const resolver = vi.fn(() => undefined)
    server.use(tkeMock.resolve(resolver))
    expect(await callTke(undefined, {})).toMatchObject({ Response: { Error: { Code: 'MissingParameter' } } })
    expect(resolver).not.toHaveBeenCalled()
  })
})

describe('where overrides answer', () => {
  const answer = async (url: string) => callTke('DescribeClusterKubeconfig', undefined, url)

  it("on the hosts of the API only, and on a base URL of one's own", async () => {
    server.use(tkeMock.reply({ Kubeconfig: 'mine' }, { baseUrl: 'http://127.0.0.1:59999/tke' }))
    expect(await answer('https://tke.ap-tokyo.tencentcloudapi.com/')).toMatchObject({
      Response: { Kubeconfig: 'mine' },
    })
    expect(await answer('http://127.0.0.1:59999/tke')).toMatchObject({ Response: { Kubeconfig: 'mine' } })
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    await expect(answer('http://127.0.0.1:59999/other')).rejects.toThrow()
    expect(error).toHaveBeenCalled()
    error.mockRestore()
  })
})
