import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../src/index.ts'
import { alibabaLike, callWith, credentials, describeAlibaba, errorOf } from './apis.ts'

const options = { path: { ClusterId: 'c1' } }
const never = () => new Promise<Response>(() => {})

/** An answer whose headers come at once and whose body never ends. */
function endless(): Response {
  return new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([123])) }), {
    headers: { 'content-type': 'application/json' },
  })
}

describe('time', () => {
  it.each([
    ['the answer', never],
    ['its body', endless],
  ])('ends the wait for %s, with a fetch that ignores its signal too', async (_, answer) => {
    const error = await errorOf(alibabaLike, describeAlibaba, { client: { timeout: 20 }, options, answer })
    expect(error).toMatchObject({ name: 'TransportError', code: 'Timeout', retryable: true })
    expect(error.message).toContain('not done in time (GET https://cs.ap-singapore.aliyuncs.com/k8s/c1/user_config)')
  })

  it('ends the wait for credentials too', async () => {
    const client = { timeout: 10, credentials: () => new Promise<never>(() => {}) }
    const { result, sent } = await callWith(alibabaLike, describeAlibaba, { client, options })
    expect(result.error).toMatchObject({ code: 'Timeout' })
    expect(sent).toEqual([])
  })

  it('of a call replaces that of the client', async () => {
    const client = { timeout: 60_000 }
    const error = await errorOf(alibabaLike, describeAlibaba, {
      client,
      options: { ...options, timeout: 10 },
      answer: never,
    })
    expect(error.code).toBe('Timeout')
  })

  it.each([0, Number.POSITIVE_INFINITY, 2 ** 40])('%s is no limit', async (timeout) => {
    const answer = async () => new Promise<Response>((resolve) => setTimeout(() => resolve(Response.json({})), 10))
    expect(
      (await callWith(alibabaLike, describeAlibaba, { client: { timeout }, options, answer })).result.error,
    ).toBeUndefined()
  })
})

describe('the signal of the caller', () => {
  it('that is aborted already lets nothing be sent', async () => {
    const { result, sent } = await callWith(alibabaLike, describeAlibaba, {
      options: { ...options, signal: AbortSignal.abort() },
    })
    expect(result.error).toMatchObject({ code: 'Aborted', retryable: false })
    expect(sent).toEqual([])
  })

  it.each([
    ['the answer', never],
    ['its body', endless],
  ])('ends the wait for %s at once', async (_, answer) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 10)
    const error = await errorOf(alibabaLike, describeAlibaba, {
      options: { ...options, signal: controller.signal },
      answer,
    })
    expect(error).toMatchObject({ code: 'Aborted', retryable: false })
  })

  it('that is a timeout counts as one', async () => {
    const signal = AbortSignal.timeout(10)
    expect(
      await errorOf(alibabaLike, describeAlibaba, { options: { ...options, signal }, answer: never }),
    ).toMatchObject({
      code: 'Timeout',
    })
  })

  it('keeps no listener of a call that is over', async () => {
    const { signal } = new AbortController()
    let listeners = 0
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...given: Parameters<typeof add>) => {
      listeners++
      add(...given)
    }
    signal.removeEventListener = (...given: Parameters<typeof remove>) => {
      listeners--
      remove(...given)
    }
    await callWith(alibabaLike, describeAlibaba, { options: { ...options, signal } })
    expect(listeners).toBe(0)
  })
})

describe('the global fetch', () => {
  let server: Server
  let endpoint: string
  const slow = new AbortController()
  let tellClosed = (): void => {}
  const closed = new Promise<void>((resolve) => {
    tellClosed = resolve
  })

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url?.startsWith('/k8s/slow')) {
        request.on('close', tellClosed)
        slow.abort()
        return
      }
      if (request.url?.startsWith('/k8s/cut')) {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"config":')
        setTimeout(() => request.socket.destroy(), 10)
        return
      }
      response.setHeader('content-type', 'application/json').end('{"config":"k"}')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('is used when there is no other', async () => {
    const client = createClient(alibabaLike, { credentials, retries: false, endpoint })
    expect(await client.request(describeAlibaba, options)).toEqual({ data: { config: 'k' }, error: undefined })
  })

  it('is told to stop', async () => {
    const client = createClient(alibabaLike, { credentials, retries: false, endpoint })
    const { error } = await client.request(describeAlibaba, { path: { ClusterId: 'slow' }, signal: slow.signal })
    expect(error?.code).toBe('Aborted')
    await closed
  })

  it('that loses the connection amid the answer is a network error too', async () => {
    const client = createClient(alibabaLike, { credentials, retries: false, endpoint })
    const { error } = await client.request(describeAlibaba, { path: { ClusterId: 'cut' } })
    expect(error).toMatchObject({ code: 'NetworkError', status: 200, retryable: true })
    expect(error?.message).toContain('HTTP 200: the answer broke off')
  })

  it.each([
    ['no more than that it failed', undefined, 'fetch failed'],
    [
      'a proxy that refuses',
      new Error('cancelled', { cause: new Error('Proxy response (503)') }),
      'Proxy response (503)',
    ],
    ['several addresses', Object.assign(new Error('x'), { message: '', code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
  ])('has the reason that lies deepest: %s', async (_, cause, reason) => {
    const failing = async () => Promise.reject(new TypeError('fetch failed', { cause }))
    const client = createClient(alibabaLike, { credentials, retries: false, endpoint, fetch: failing })
    const { error } = await client.request(describeAlibaba, options)
    expect(error?.message).toContain(`no answer: ${reason} (GET `)
  })

  it('that finds nobody is a network error with its reason', async () => {
    const client = createClient(alibabaLike, { credentials, retries: false, endpoint: 'http://127.0.0.1:1' })
    const { error } = await client.request(describeAlibaba, options)
    expect(error).toMatchObject({ name: 'TransportError', code: 'NetworkError', retryable: true, status: undefined })
    expect(error?.message).toMatch(/no answer: .+ \(GET http:\/\/127\.0\.0\.1:1\/k8s\/c1\/user_config\)/)
  })
})
