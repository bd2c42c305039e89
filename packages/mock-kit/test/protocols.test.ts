import { getResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { createHandlers, createMock, defineOperationMock, type KnownKey, type MockOptions } from '../src/index.ts'
import { ack, ackOperations } from './fixtures/ack-api.ts'
import { ens, ensOperations } from './fixtures/ens-api.ts'
import { roaRequest, rpcRequest, v1Request } from './fixtures/older-signatures.ts'
import { ackRequest, tkeRequest } from './fixtures/requests.ts'
import { describeClusterKubeconfig, tke, tkeOperations } from './fixtures/tke-api.ts'

const key = { accessKeyId: 'key-1', accessKeySecret: 'secret-1' }
const sts: KnownKey = { accessKeyId: 'sts-1', accessKeySecret: 'secret-2', securityToken: 'token-2' }
const verify = { credentials: [key, sts], now: () => new Date('2026-01-15T08:00:00Z') }
const quiet = { verify, log: () => {} }

const answer = async (response: Promise<Response | undefined>) => {
  const received = await response
  return { type: received?.headers.get('content-type'), status: received?.status, text: await received?.text() }
}
const askEns = (request: Request, options: MockOptions = quiet) =>
  answer(createMock(ens, ensOperations, options).handle(request))
const cluster = { ClusterId: 'eck-1' }

describe("Alibaba's older RPC style", () => {
  it.each([
    ['form', rpcRequest({ ...cluster, Format: 'JSON' })],
    ['query', rpcRequest({ ...cluster, Format: 'json' }, { method: 'GET' })],
    [
      'system parameters in the query, the operation’s in the form',
      rpcRequest({ ...cluster, Format: 'JSON' }, { inQuery: ['Action', 'Version', 'Format', 'AccessKeyId'] }),
    ],
    ['a boolean as Python writes it', rpcRequest({ ...cluster, Format: 'JSON', PrivateIpAddress: 'True' })],
  ])('takes parameters: %s', async (_, request) => {
    expect(await askEns(request)).toMatchObject({ status: 200, text: expect.stringContaining('"Config":"apiVersion') })
  })

  it('answers in XML unless Format says otherwise', async () => {
    const inXml = { status: 200, type: 'text/xml;charset=utf-8', text: expect.stringContaining('<Config>apiVersion') }
    expect(await askEns(rpcRequest(cluster))).toMatchObject(inXml)
    expect(await askEns(rpcRequest({ ...cluster, Format: 'Xml' }))).toMatchObject(inXml)
    expect(await askEns(rpcRequest({ Format: 'XML' }))).toMatchObject({
      status: 400,
      text: expect.stringContaining('<Code>MissingClusterId</Code>'),
    })
  })

  it.each([
    ['InvalidParameter.Format', rpcRequest({ ...cluster, Format: 'YAML' })],
    ['SignatureDoesNotMatch', rpcRequest(cluster, { secret: 'other' })],
    ['InvalidAccessKeyId.NotFound', rpcRequest({ ...cluster, AccessKeyId: 'key-9' })],
    ['InvalidTimeStamp.Expired', rpcRequest({ ...cluster, Timestamp: '2026-01-15T08:31:01Z' })],
    ['InvalidAction.NotFound', rpcRequest({ ...cluster, Action: 'NoSuch' })],
    ['InvalidVersion', rpcRequest({ ...cluster, Version: '1999-01-01' })],
    [
      'MissingSignature',
      new Request(
        'https://ens.aliyuncs.com/?Action=DescribeClusterUserKubeconfig&Version=2017-11-10&AccessKeyId=key-1',
      ),
    ],
    [
      'MissingAccessKeyId',
      new Request('https://ens.aliyuncs.com/?Action=DescribeClusterUserKubeconfig&Version=2017-11-10'),
    ],
    ['MissingAccessKeyId', rpcRequest({ ...cluster, AccessKeyId: '' })],
    ['MissingSignatureNonce', rpcRequest(cluster, { without: ['SignatureNonce'] })],
    ['MissingSignatureNonce', rpcRequest({ ...cluster, SignatureNonce: '' })],
    ['MissingTimestamp', rpcRequest(cluster, { without: ['Timestamp'] })],
    ['InvalidTimeStamp.Format', rpcRequest({ ...cluster, Timestamp: '2026-01-15 08:00:00' })],
    ['MissingSecurityToken', rpcRequest({ ...cluster, AccessKeyId: 'sts-1' }, { secret: 'secret-2' })],
    ['InvalidSecurityToken.MismatchWithAccessKey', rpcRequest({ ...cluster, SecurityToken: 'token-2' })],
  ])('%s', async (code, request) => {
    expect((await askEns(request)).text).toContain(code)
  })

  it("says what the server signed, in the words that the vendor's clients look for and as they signed it", async () => {
    const own = { ...cluster, Format: 'JSON', AccessKeyId: 'sts-1', SecurityToken: 'token-2' }
    const { text } = await askEns(rpcRequest(own, { secret: 'other' }))
    expect((JSON.parse(text ?? '') as { Message: string }).Message).toMatch(
      /^Specified signature is not matched with our calculation\. server string to sign is:POST&%2F&AccessKeyId%3Dsts-1%26/,
    )
    expect(text).toContain('%26SecurityToken%3Dtoken-2%26')
  })

  it('remembers nonces, and accepts temporary keys', async () => {
    const mock = createMock(ens, ensOperations, quiet)
    const call = () =>
      rpcRequest({ ...cluster, AccessKeyId: 'sts-1', SecurityToken: 'token-2' }, { secret: 'secret-2' })
    expect((await mock.handle(call()))?.status).toBe(200)
    expect(await (await mock.handle(call()))?.text()).toContain('SignatureNonceUsed')
  })

  it('is not taken for it when a V3 request happens to have such a parameter', async () => {
    const request = new Request('https://ens.aliyuncs.com/?ClusterId=eck-1&Action=x', {
      method: 'POST',
      headers: {
        authorization: 'ACS3-HMAC-SHA256 Credential=key-1,SignedHeaders=host,Signature=00',
        'x-acs-action': 'DescribeClusterUserKubeconfig',
        'x-acs-version': '2017-11-10',
      },
    })
    expect(await askEns(request, {})).toMatchObject({ status: 200, type: 'application/json;charset=utf-8' })
  })
})

describe("Alibaba's older ROA style", () => {
  const older = { authorization: 'acs key-1:c2lnbmF0dXJl', date: 'Thu, 15 Jan 2026 08:00:00 GMT' }
  const ask = (request: Request, options: MockOptions = quiet) =>
    answer(createMock(ack, ackOperations, options).handle(request))

  it('needs no action', async () => {
    expect(await ask(ackRequest('', older), {})).toMatchObject({ status: 200 })
  })

  it('takes booleans as Python writes them, as today’s style does', async () => {
    for (const headers of [older, {}]) {
      expect(await ask(ackRequest('?PrivateIpAddress=True', headers), {})).toMatchObject({ status: 200 })
      expect(await ask(ackRequest('?PrivateIpAddress=yes', headers), {})).toMatchObject({ status: 400 })
    }
  })

  it('needs no nonce, which the clients for Go and Python do not send; one that is sent counts', async () => {
    const mock = createMock(ack, ackOperations, quiet)
    const query = { PrivateIpAddress: 'True', RegionId: 'cn-hangzhou' }
    expect(await answer(mock.handle(roaRequest(query)))).toMatchObject({ status: 200 })
    expect(await answer(mock.handle(roaRequest(query)))).toMatchObject({ status: 200 })
    const withNonce = () => mock.handle(roaRequest(query, { 'x-acs-signature-nonce': 'nonce-1' }))
    expect(await answer(withNonce())).toMatchObject({ status: 200 })
    expect((await answer(withNonce())).text).toContain('SignatureNonceUsed')
  })

  it('answers errors in XML to who accepts XML or says nothing', async () => {
    expect((await ask(ackRequest('', older))).type).toBe('application/json;charset=utf-8')
    expect((await ask(ackRequest('', { ...older, accept: 'application/xml' }))).type).toBe('text/xml;charset=utf-8')
    const request = ackRequest('', older)
    request.headers.delete('accept')
    expect((await ask(request)).type).toBe('text/xml;charset=utf-8')
  })
})

describe("Tencent's v1", () => {
  const ask = (request: Request, options: MockOptions = quiet) =>
    answer(createMock(tke, tkeOperations, options).handle(request))
  const cluster = { ClusterId: 'cls-65r1c5nu' }

  /** Of these the gateway speaks before it looks at the signature. */
  function v1Without(name: string): Request {
    const url = new URL(v1Request(cluster, { method: 'GET' }).url)
    url.searchParams.delete(name)
    return new Request(url)
  }

  it.each(['GET', 'POST'] as const)('takes flattened parameters: %s', async (method) => {
    const seen: unknown[] = []
    const resolve = { DescribeClusterKubeconfig: ({ body }: { body: unknown }) => void seen.push(body) }
    const request = v1Request({ ...cluster, IsExtranet: 'true', Language: 'en-US' }, { method })
    expect((await ask(request, { ...quiet, resolve })).text).toContain('apiVersion')
    expect(seen).toEqual([{ ClusterId: 'cls-65r1c5nu', IsExtranet: true }])
  })

  it('takes a form that says it is JSON, as one of the vendor’s clients sends it', async () => {
    expect((await ask(v1Request(cluster, { mediaType: 'application/json' }))).text).toContain('apiVersion')
    const wrong = v1Request(cluster, { mediaType: 'application/json', secret: 'other' })
    expect((await ask(wrong)).text).toContain('AuthFailure.SignatureFailure')
  })

  it('reads lists and what is in them, from index 0', async () => {
    const seen: unknown[] = []
    const resolve = { DescribeClusterStatus: ({ body }: { body: unknown }) => void seen.push(body) }
    const ids = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`ClusterIds.${index}`, `cls-${index}`]))
    const filters = { 'Filters.0.Name': 'state', 'Filters.0.Values.0': 'a', 'Filters.0.Values.1': 'b' }
    await ask(v1Request({ Action: 'DescribeClusterStatus', ...ids, ...filters, Limit: '20' }), {
      ...quiet,
      resolve,
      validate: false,
    })
    expect(seen).toEqual([
      {
        ClusterIds: Array.from({ length: 11 }, (_, index) => `cls-${index}`),
        Filters: [{ Name: 'state', Values: ['a', 'b'] }],
        Limit: 20,
      },
    ])
  })

  it.each([
    ['AuthFailure.SignatureFailure', v1Request(cluster, { secret: 'other' })],
    ['请求签名验证失败', v1Request({ ...cluster, Language: 'zh-CN' }, { secret: 'other' })],
    ['could not be validated', v1Request({ ...cluster, Language: 'en-US' }, { secret: 'other' })],
    ['is missing a required parameter `SecretId`', v1Request({ ...cluster, SecretId: '' })],
    ['AuthFailure.SignatureExpire', v1Request({ ...cluster, Timestamp: '1768463699' })],
    ['AuthFailure.SecretIdNotFound', v1Request({ ...cluster, SecretId: 'key-9' })],
    ['AuthFailure.TokenFailure', v1Request({ ...cluster, SecretId: 'sts-1', Token: 'x' }, { secret: 'secret-2' })],
    ['InvalidAction', v1Request({ ...cluster, Action: 'NoSuch' })],
    ['MissingParameter', v1Request({})],
    ['a required parameter `Version`', v1Without('Version')],
    ['a required parameter `Timestamp`', v1Without('Timestamp')],
    ['a required parameter `Action`', v1Without('Action')],
    ['a required parameter `SecretId`', v1Without('SecretId')],
    ['a required parameter `Signature`', v1Without('Signature')],
    ['a required parameter `Nonce`', v1Without('Nonce')],
    ['AuthFailure.InvalidAuthorization', v1Request({ ...cluster, SignatureMethod: 'HmacMD5' })],
    ['Bad `IsExtranet`: maybe', v1Request({ ...cluster, IsExtranet: 'maybe' })],
    ['UnknownParameter', v1Request({ ...cluster, Colour: 'red' })],
  ])('%s', async (text, request) => {
    expect((await ask(request)).text).toContain(text)
  })

  it('takes bodies of up to a megabyte, as the vendor does for this signature', async () => {
    const sizeOf = async (request: Request) => (await request.arrayBuffer()).byteLength
    const rest = 2 ** 20 - (await sizeOf(v1Request({ ...cluster, RequestClient: '' })))
    const most = v1Request({ ...cluster, RequestClient: 'x'.repeat(rest - 20) })
    expect(await sizeOf(most.clone())).toBeGreaterThan(2 ** 20 - 100)
    expect((await ask(most)).text).toContain('apiVersion')
    const more = { ...cluster, RequestClient: 'x'.repeat(rest + 20) }
    const { status, text } = await ask(v1Request(more))
    expect(status).toBe(200)
    expect(JSON.parse(text ?? '').Response.Error).toEqual({
      Code: 'AuthFailure.SignatureFailure',
      Message: expect.stringContaining(
        'exceeding request size limit, please use new signature method `TC3-HMAC-SHA256`',
      ),
    })
    expect((await ask(v1Request({ ...more, Language: 'zh-CN' }))).text).toContain('请求包大小超过限制')
    expect((await ask(v1Request({ ...more, SecretId: 'key-9' }))).text).toContain('AuthFailure.SecretIdNotFound')
  })

  it('is answered by an override too', async () => {
    const mock = defineOperationMock(tke, describeClusterKubeconfig)
    const handlers = [mock.error('ResourceNotFound.ClusterNotFound'), ...createHandlers(tke, tkeOperations)]
    const response = await getResponse(handlers, v1Request(cluster))
    expect(await response?.text()).toContain('the cluster cls-65r1c5nu is not found')
  })
})

describe("Tencent's API 3.0", () => {
  const ask = (request: Request) => answer(createMock(tke, tkeOperations).handle(request))
  const headers = {
    'X-TC-Action': 'DescribeClusterKubeconfig',
    'X-TC-Version': '2018-05-25',
    'X-TC-Region': 'ap-tokyo',
  }

  it('takes GET with the body flattened into the query', async () => {
    const url = 'https://tke.tencentcloudapi.com/?ClusterId=cls-1&IsExtranet=false'
    expect((await ask(new Request(url, { headers }))).text).toContain('apiVersion')
  })

  it.each([
    ['zh-CN', '参数 `X` 取值错误。'],
    ['en-US', 'The value of `X` is wrong.'],
    ['constructor', 'The value of `X` is wrong.'],
  ])('says it in the language of the request: %s', async (language, expected) => {
    const entry = { code: 'InvalidX', status: 200, failure: 'ApiFailure', retryable: false } as const
    const message = {
      message: 'The value of `{parameter}` is wrong.',
      messages: { 'zh-CN': '参数 `{parameter}` 取值错误。' },
    }
    const operation = { ...describeClusterKubeconfig, errors: [{ ...entry, ...message }] }
    const handler = defineOperationMock(tke, operation).error('InvalidX', { parameter: 'X' })
    const request = tkeRequest('DescribeClusterKubeconfig', undefined, { headers: { 'X-TC-Language': language } })
    expect(await (await getResponse([handler], request))?.json()).toMatchObject({
      Response: { Error: { Message: expected } },
    })
  })

  it('does not look at the query of a POST', async () => {
    const url = 'https://tke.tencentcloudapi.com/?ClusterId=cls-1'
    expect((await ask(tkeRequest('DescribeClusterKubeconfig', {}, { url }))).text).toContain('MissingParameter')
  })
})
