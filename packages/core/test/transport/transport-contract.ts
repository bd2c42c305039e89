import type { Socket } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ClientOptions, OperationDescriptor } from '../../src/index.ts'
import { createClient } from '../../src/index.ts'
import type { RequestOptions } from '../../src/operation-options.ts'
import { alibabaLike, credentials, describeAlibaba, describeTencent, plainApi, tencentLike } from '../apis.ts'
import { deadUrl, serve, serveBytes } from './loopback.ts'

const path = { ClusterId: 'c1' }
const json = { 'content-type': 'application/json' }
const single: ClientOptions = { retries: false }

/** A call of ACK's operation, or of one like it. */
function callAt(
  endpoint: string,
  options: ClientOptions = {},
  operation: OperationDescriptor = describeAlibaba,
  given: RequestOptions = { path },
) {
  return createClient(alibabaLike, { credentials, endpoint, ...options }).request(operation, given)
}

/** What users can tell of a transport; every one has to pass. */
export function testTransport(): void {
  describe('a request', describeRequests)
  describe('an answer', describeBodies)
  describe('an answer', describeStatuses)
  describe('no answer', describeFailures)
  describe('an end', describeEnds)
  describe('connections', describeConnections)
}

function describeRequests(): void {
  it('arrives with its headers, and those that fetch adds', async () => {
    const { url, received } = await serve((response) => response.writeHead(200, json).end('{}'))
    const now = () => new Date('2026-01-15T08:00:00Z')
    const client = createClient(tencentLike, { credentials, endpoint: url, region: 'ap-singapore', now })
    await client.request(describeTencent, { body: { ClusterId: 'cls-é' }, headers: { 'X-Latin': 'é' } })
    const [{ request, body } = { request: undefined, body: '' }] = received
    const { authorization, 'sec-fetch-mode': _, ...headers } = request?.headers ?? {}
    expect(authorization).toMatch(/^TC3-HMAC-SHA256 Credential=/)
    expect(headers).toEqual({
      accept: 'application/json',
      'accept-encoding': 'gzip, deflate',
      'accept-language': '*',
      connection: 'keep-alive',
      'content-length': '22',
      'content-type': 'application/json',
      host: url.replace('http://', ''),
      'user-agent': 'node',
      'x-latin': 'é',
      'x-tc-action': 'DescribeClusterKubeconfig',
      'x-tc-region': 'ap-singapore',
      'x-tc-timestamp': '1768464000',
      'x-tc-version': '2018-05-25',
    })
    expect(request?.method).toBe('POST')
    expect(body).toBe('{"ClusterId":"cls-é"}')
  })

  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])('%s without a body', async (method) => {
    const { url, received } = await serve((response) => response.writeHead(200, json).end('{}'))
    const { error } = await callAt(url, single, { ...describeAlibaba, method })
    expect(error).toBeUndefined()
    const { request } = received[0] ?? {}
    expect(request?.method).toBe(method)
    expect(request?.headers['transfer-encoding']).toBeUndefined()
    expect(request?.headers['content-length']).toBe(method.startsWith('P') ? '0' : undefined)
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s with a body', async (method) => {
    const { url, received } = await serve((response) => response.writeHead(200, json).end('{}'))
    const { error } = await callAt(url, single, { ...describeAlibaba, method }, { path, body: { a: 'ü' } })
    expect(error).toBeUndefined()
    expect(received[0]?.body).toBe('{"a":"ü"}')
    expect(received[0]?.request.headers['content-length']).toBe('10')
  })

  it('can be looked at afterwards, with the answer', async () => {
    const { url } = await serve((response) => response.writeHead(200, { ...json, 'x-a': 'b' }).end('{"config":"k"}'))
    const { request, response } = await callAt(url)
    expect(request).toBeInstanceOf(Request)
    expect(request?.url).toBe(`${url}/k8s/c1/user_config`)
    expect(request?.headers.get('authorization')).toMatch(/^ACS3-/)
    expect(response).toBeInstanceOf(Response)
    expect(response).toMatchObject({ status: 200, ok: true, bodyUsed: true, url: `${url}/k8s/c1/user_config` })
    expect(response?.headers.get('x-a')).toBe('b')
  })
}

function describeBodies(): void {
  const text = JSON.stringify({ config: 'k'.repeat(3000) })
  const codings = [
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['gzip, deflate', deflateSync(gzipSync(text))],
  ] as const
  it.each(codings)('in %s is read', async (coding, bytes) => {
    const { url } = await serve((response) =>
      response.writeHead(200, { ...json, 'content-encoding': coding }).end(bytes),
    )
    expect(await callAt(url)).toEqual({ data: JSON.parse(text), error: undefined })
  })

  it('in gzip that breaks off is malformed', async () => {
    const bytes = gzipSync(text).subarray(0, 40)
    const { url } = await serve((response) =>
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bytes),
    )
    expect((await callAt(url, single)).error).toMatchObject({ name: 'TransportError', code: 'MalformedResponse' })
  })

  it('begins with a byte order mark or not', async () => {
    const { url } = await serve((response) => response.writeHead(200, json).end('\ufeff{"config":"ü"}'))
    expect((await callAt(url)).data).toEqual({ config: 'ü' })
  })

  it('of many pieces is whole', async () => {
    const bytes = Buffer.from(JSON.stringify({ config: '€'.repeat(50_000) }))
    const { url } = await serve((response) => {
      response.writeHead(200, json)
      for (let at = 0; at < bytes.length; at += 1021) response.write(bytes.subarray(at, at + 1021))
      response.end()
    })
    expect((await callAt(url)).data).toEqual({ config: '€'.repeat(50_000) })
  })

  it('of another media type is bytes', async () => {
    const bytes = Buffer.from([0, 255, 128, 10])
    const { url } = await serve((response) => response.writeHead(200, { 'content-type': 'image/png' }).end(bytes))
    const { data } = await callAt(url, {}, { ...describeAlibaba, accept: 'image/png' })
    expect(data).toBeInstanceOf(Blob)
    expect((data as Blob).type).toBe('image/png')
    expect(Buffer.from(await (data as Blob).arrayBuffer())).toEqual(bytes)
  })

  it.each([
    [200, undefined, 'MalformedResponse'],
    [204, undefined, undefined],
    [200, true, undefined],
  ] as const)('with status %s and no body', async (status, mayBeEmpty, code) => {
    const { url } = await serve((response) => response.writeHead(status).end())
    const { error } = await callAt(url, single, { ...describeAlibaba, ...(mayBeEmpty && { mayBeEmpty }) })
    expect(error?.code).toBe(code)
  })
}

function describeStatuses(): void {
  it('that fails inside has code, message, request id and status', async () => {
    const { url } = await serve((response) =>
      response.writeHead(403, { ...json, 'X-Acs-Request-Id': 'r-1' }).end('{"Code":"Forbidden","Message":"no"}'),
    )
    expect((await callAt(url)).error).toMatchObject({
      name: 'ApiError',
      code: 'Forbidden',
      message: 'no',
      requestId: 'r-1',
      status: 403,
    })
  })

  it('without a code has its status text', async () => {
    const { url } = await serve((response) => response.writeHead(404, 'Nothing Here', json).end('{}'))
    expect((await callAt(url)).error).toMatchObject({ code: 'HTTP 404', message: 'Nothing Here', status: 404 })
  })

  it('joins headers that came twice', async () => {
    const { url } = await serve((response) =>
      response
        .writeHead(200, [
          ...Object.entries(json).flat(),
          'x-a',
          '1',
          'X-A',
          '2',
          'retry-after',
          '1',
          'retry-after',
          '2',
        ])
        .end('{}'),
    )
    const { response } = await callAt(url)
    expect(response?.headers.get('x-a')).toBe('1, 2')
    expect(response?.headers.get('retry-after')).toBe('1, 2')
  })

  it('that redirects is not followed with a signature', async () => {
    const { url, received } = await serve((response) =>
      response.writeHead(302, { location: '/elsewhere' }).end('moved'),
    )
    expect((await callAt(url)).error).toMatchObject({ code: 'MalformedResponse', status: 302 })
    expect(received).toHaveLength(1)
  })

  it('that redirects is followed without one, the authorization kept on the same host', async () => {
    const { url, received } = await serve((response, { request }) =>
      request.url === '/here'
        ? response.writeHead(307, { location: '/there' }).end()
        : response.writeHead(200, json).end('{"a":1}'),
    )
    const client = createClient(plainApi, { endpoint: url, auth: { bearer: 'token-for-tests' } })
    const operation = { id: 'put', method: 'PUT', path: '/here', accept: 'application/json', security: [['bearer']] }
    expect((await client.request(operation, { body: { b: 2 } })).data).toEqual({ a: 1 })
    expect(received.map(({ request, body }) => [request.url, request.headers.authorization, body])).toEqual([
      ['/here', 'Bearer token-for-tests', '{"b":2}'],
      ['/there', 'Bearer token-for-tests', '{"b":2}'],
    ])
  })
}

function describeFailures(): void {
  it('says that nobody listens', async () => {
    const url = await deadUrl()
    const { error, response } = await callAt(url, single)
    expect(error).toMatchObject({
      name: 'TransportError',
      code: 'NetworkError',
      retryable: true,
      cause: { name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNREFUSED' } },
    })
    expect(error?.message).toContain(`no answer: connect ECONNREFUSED ${url.slice('http://'.length)}`)
    expect(response).toBeUndefined()
  })

  it('says that there is no TLS', async () => {
    const { url } = await serve((response) => response.end())
    const { error } = await callAt(url.replace('http:', 'https:'), single)
    expect(error).toMatchObject({
      code: 'NetworkError',
      cause: { cause: { code: expect.stringMatching(/SSL|PROTO/) } },
    })
  })

  it.each([
    ['the connection ends', ''],
    ['it is not HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['the protocol is switched', 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'],
    ['the headers break off', 'HTTP/1.1 200 OK\r\nContent-Ty'],
  ])('when %s', async (_, bytes) => {
    const { url } = await serveBytes(bytes)
    const { error } = await callAt(url, single)
    expect(error).toMatchObject({ code: 'NetworkError', retryable: true, cause: { name: 'TypeError' } })
    expect(error?.message).toContain('no answer: ')
  })

  it.each([
    [
      'fewer bytes than promised',
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"con',
    ],
    [
      'a chunk without its end',
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{"con',
    ],
  ])('that is whole: %s', async (_, bytes) => {
    const { url } = await serveBytes(bytes)
    const { error } = await callAt(url, single)
    expect(error).toMatchObject({
      code: 'NetworkError',
      status: 200,
      cause: { name: 'TypeError', message: 'terminated' },
    })
    expect(error?.message).toContain('the answer broke off: ')
  })

  it('is asked for again, signed anew', async () => {
    const { url, received } = await serve((response, { request }) => {
      if (received.length < 3) request.socket.destroy()
      else response.writeHead(200, json).end('{"config":"k"}')
    })
    const { data } = await callAt(url, { retries: { baseDelay: 1 } })
    expect(data).toEqual({ config: 'k' })
    expect(new Set(received.map(({ request }) => request.headers['x-acs-signature-nonce'])).size).toBe(3)
  })
}

/** Not by `once` of `node:events`, to which a reset is an error: the client may not have read what was sent to it. */
function closeOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => resolve())
  })
}

function describeEnds(): void {
  const endless = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n'

  it.each([
    ['the answer', ''],
    ['the body', endless],
  ])('closes the connection while %s is waited for', async (_, bytes) => {
    const controller = new AbortController()
    let closed = Promise.resolve()
    const { url } = await serve((_response, { request }) => {
      closed = closeOf(request.socket)
      request.socket.write(bytes)
      setTimeout(() => controller.abort(), 20)
    })
    const { error } = await callAt(url, {}, describeAlibaba, { path, signal: controller.signal })
    expect(error).toMatchObject({ name: 'TransportError', code: 'Aborted', retryable: false })
    await closed
  })

  it.each([
    ['the answer', ''],
    ['the body', endless],
  ])('by time closes it too, while %s is waited for', async (_, bytes) => {
    let closed = Promise.resolve()
    const { url } = await serve((_response, { request }) => {
      closed = closeOf(request.socket)
      request.socket.write(bytes)
    })
    const { error } = await callAt(url, { timeout: 50 })
    expect(error).toMatchObject({ name: 'TransportError', code: 'Timeout' })
    await closed
  })

  it('that comes after the answer breaks nothing', async () => {
    const { url } = await serve((response) => response.writeHead(200, json).end('{"config":"k"}'))
    const controller = new AbortController()
    const first = await callAt(url, {}, describeAlibaba, { path, signal: controller.signal })
    controller.abort()
    expect([first.data, (await callAt(url)).data]).toEqual([{ config: 'k' }, { config: 'k' }])
  })
}

function describeConnections(): void {
  it('are kept', async () => {
    const { url, connections } = await serve((response) => response.writeHead(200, json).end('{}'))
    for (let at = 0; at < 20; at++) await callAt(url)
    // Undici begins a second one when the first is not quite free.
    expect(connections()).toBeLessThanOrEqual(2)
  })

  it('are as many as there are calls at a time', async () => {
    const { url, connections } = await serve(
      (response) => void setTimeout(() => response.writeHead(200, json).end('{}'), 5),
    )
    for (let at = 0; at < 4; at++) await Promise.all(Array.from({ length: 5 }, () => callAt(url)))
    expect(connections()).toBeLessThanOrEqual(10)
  })

  it('are free again after a redirect that nobody follows', async () => {
    const { url, connections } = await serve((response) => response.writeHead(302, { location: '/' }).end('moved'))
    for (let at = 0; at < 5; at++) await callAt(url)
    expect(connections()).toBeLessThanOrEqual(5)
  })
}
