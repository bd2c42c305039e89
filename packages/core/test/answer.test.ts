import { describe, expect, it } from 'vitest'
import { alibabaLike, callWith, describeAlibaba, describeTencent, errorOf, plainApi, tencentLike } from './apis.ts'

const tencent = { options: { body: { ClusterId: 'cls-1' } } }
const alibaba = { options: { path: { ClusterId: 'c1' } } }
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers })
// Bytes, because a text would bring a media type of its own.
const raw = (body: string | null, type: string, status = 200) =>
  new Response(body === null ? null : new TextEncoder().encode(body), {
    status,
    headers: type ? { 'content-type': type } : {},
  })

describe('success', () => {
  it('is the part of the body that the descriptor names, untouched', async () => {
    const Response = { Kubeconfig: 'apiVersion: v1\n', RequestId: 'r', Unknown: [1] }
    const { result } = await callWith(tencentLike, describeTencent, { ...tencent, answer: json({ Response }) })
    expect(result).toEqual({ data: Response, error: undefined })
    expect(result.response?.status).toBe(200)
    expect(result.request?.url).toBe('https://tke.tencentcloudapi.com/')
  })

  it('is the whole body where it names none', async () => {
    const body = { config: '\nx', expiration: '2024-03-10T09:56:17Z' }
    expect((await callWith(alibabaLike, describeAlibaba, { ...alibaba, answer: json(body) })).result.data).toEqual(body)
  })

  it('is XML too when the caller asks for it', async () => {
    const options = { ...alibaba.options, headers: { Accept: 'application/xml' } }
    const text = `<?xml version="1.0"?>\n<R>\n  <config>a: 1\n  b: &lt;2&gt;\n</config><expiration>x</expiration>\n</R>`
    const { result, sent } = await callWith(alibabaLike, describeAlibaba, {
      options,
      answer: raw(text, 'text/xml;charset=utf-8'),
    })
    expect(result.data).toEqual({ config: 'a: 1\n  b: <2>\n', expiration: 'x' })
    expect(sent[0]?.request.headers.get('accept')).toBe('application/xml')
  })

  it('may be text, bytes or nothing in a plain document', async () => {
    const get = (accept?: string) => ({ id: 'get', method: 'GET', path: '/', ...(accept && { accept }) })
    const call = async (answer: Response, accept?: string) => (await callWith(plainApi, get(accept), { answer })).result
    expect(await call(raw('hello', 'text/plain'), 'text/plain')).toMatchObject({ data: 'hello' })
    const { data } = await call(raw('\u0001', 'image/png'), 'image/*')
    expect(data).toBeInstanceOf(Blob)
    for (const status of [202, 204]) {
      expect(await call(raw(null, '', status), 'application/json')).toEqual({ data: undefined, error: undefined })
    }
    expect(await call(raw('whatever', 'text/html'))).toEqual({ data: undefined, error: undefined })
    expect(await call(raw('{"a":1}', 'application/problem+json'), 'application/json')).toMatchObject({ data: { a: 1 } })
    expect(await call(raw('{"a":1}', ''), 'application/json')).toMatchObject({ data: { a: 1 } })
    expect(await call(raw('null', 'application/json'), 'application/json')).toMatchObject({ data: null })
  })

  it('may be empty where the document has a 200 without a body', async () => {
    const operation = { id: 'put', method: 'PUT', path: '/', accept: 'application/json', mayBeEmpty: true } as const
    const { result } = await callWith(plainApi, operation, { answer: raw(null, '') })
    expect(result).toEqual({ data: undefined, error: undefined })
  })
})

describe('failure of the API', () => {
  it('inside HTTP 200', async () => {
    const failure = { Code: 'ResourceNotFound.ClusterNotFound', Message: 'no such cluster' }
    const error = await errorOf(tencentLike, describeTencent, {
      ...tencent,
      answer: json({ Response: { Error: failure, RequestId: 'r-1' } }),
    })
    expect(error).toMatchObject({
      name: 'ApiError',
      code: 'ResourceNotFound.ClusterNotFound',
      message: 'no such cluster',
      requestId: 'r-1',
      status: 200,
      retryable: false,
      api: 'tke',
      operation: 'DescribeClusterKubeconfig',
    })
  })

  it.each([
    ['a gateway', { Code: 'Throttling.User', Message: 'm', RequestId: 'r' }, 400, 'Throttling.User', 'r', true],
    [
      'a product',
      { code: 'StatusForbidden', message: 'm', requestId: 'r', status: 403 },
      403,
      'StatusForbidden',
      'r',
      false,
    ],
    [
      'a busy backend',
      { Code: 'ServiceUnavailable', Message: 'm', RequestId: 'r' },
      503,
      'ServiceUnavailable',
      'r',
      true,
    ],
    ['a code documented as final', { Code: 'ens.interface.error' }, 500, 'ens.interface.error', 'h-1', false],
    ['an unknown code', { Code: 'Brand.New' }, 400, 'Brand.New', 'h-1', false],
    ['no code at all', { oops: 1 }, 404, 'HTTP 404', 'h-1', false],
  ])('of %s', async (_, body, status, code, requestId, retryable) => {
    const answer = json(body, status, { 'x-acs-request-id': 'h-1' })
    const error = await errorOf(alibabaLike, describeAlibaba, { ...alibaba, answer })
    expect(error).toMatchObject({ name: 'ApiError', code, requestId, status, retryable })
  })

  it('as XML, although JSON was asked for', async () => {
    const text = `<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>r</RequestId><HostId>h</HostId><Code>InvalidAccessKeyId.NotFound</Code><Message>Specified access key is not found.</Message></Error>`
    const error = await errorOf(alibabaLike, describeAlibaba, {
      ...alibaba,
      answer: raw(text, 'text/xml;charset=utf-8', 404),
    })
    expect(error).toMatchObject({ name: 'ApiError', code: 'InvalidAccessKeyId.NotFound', requestId: 'r', status: 404 })
  })

  it('of a document without a catalogue, whatever the body is, which stays readable', async () => {
    const get = { id: 'get', method: 'GET', path: '/', accept: 'application/json' }
    const error = await errorOf(plainApi, get, { answer: json({ detail: 'no' }, 422) })
    expect(error).toMatchObject({ name: 'ApiError', code: 'HTTP 422', status: 422, body: { detail: 'no' } })
    expect(await errorOf(plainApi, get, { answer: raw('nope', 'text/plain', 404) })).toMatchObject({ code: 'HTTP 404' })
    expect(await errorOf(plainApi, get, { answer: raw(null, '', 500) })).toMatchObject({
      code: 'HTTP 500',
      retryable: true,
    })
  })

  it('is thrown with throwOnError', async () => {
    const answer = json({ Code: 'X', Message: 'm' }, 400)
    const options = { ...alibaba.options, throwOnError: true }
    await expect(callWith(alibabaLike, describeAlibaba, { options, answer })).rejects.toMatchObject({ code: 'X' })
  })
})

describe('an answer that is none of the API', () => {
  it.each([
    [
      'truncated JSON',
      raw('{"Response":{"Kubeconfig":"apiV', 'application/json'),
      /HTTP 200: .*broken or truncated application\/json/,
    ],
    [
      'another type',
      raw('hello', 'text/plain'),
      /HTTP 200: the body is text\/plain \(5 characters\), not application\/json/,
    ],
    ['JSON as text', raw('{"Response":{}}', 'text/plain'), /text\/plain/],
    [
      'a page of a proxy',
      raw('<html>bad gateway</html>', 'text/html', 502),
      /HTTP 502: the body is text\/html \(24 characters\)/,
    ],
    ['nothing', raw('', 'application/json'), /HTTP 200: the body is empty/],
    ['JSON of another shape', json({ a: 1 }), /the body has no \/Response/],
    ['a redirect', raw(null, '', 302), /HTTP 302/],
  ])('%s', async (_, answer, message) => {
    if (answer.status === 302) answer.headers.set('location', 'https://elsewhere.example')
    const error = await errorOf(tencentLike, describeTencent, { ...tencent, answer })
    expect(error).toMatchObject({
      name: 'TransportError',
      code: 'MalformedResponse',
      status: answer.status,
      retryable: answer.status >= 500,
    })
    expect(error.message).toMatch(message)
    expect(error.message).toMatch(/^DescribeClusterKubeconfig: .*\(POST https:\/\/tke\.tencentcloudapi\.com\/\)$/)
  })

  it('is a network error where the fetch in use says so', async () => {
    const error = await errorOf(tencentLike, describeTencent, { ...tencent, answer: Response.error() })
    expect(error).toMatchObject({ code: 'NetworkError', status: undefined, retryable: true })
  })

  it.each([
    ['<Error><Code>X</Code>', 'application/xml'],
    ['<Error><Code>X</Error></Code>', 'text/xml'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><Error><Code>&b;</Code></Error>', 'text/xml'],
  ])('broken XML: %s', async (text, type) => {
    const error = await errorOf(alibabaLike, describeAlibaba, { ...alibaba, answer: raw(text, type, 400) })
    expect(error).toMatchObject({ code: 'MalformedResponse', status: 400 })
  })

  it('carries the request id of the headers', async () => {
    const answer = raw('<html>', 'text/html', 503)
    answer.headers.set('x-acs-request-id', 'h-1')
    expect(await errorOf(alibabaLike, describeAlibaba, { ...alibaba, answer })).toMatchObject({ requestId: 'h-1' })
  })
})
