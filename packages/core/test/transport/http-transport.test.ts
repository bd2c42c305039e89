import http, { type IncomingMessage } from 'node:http'
import { Agent, getGlobalDispatcher, interceptors, MockAgent, setGlobalDispatcher } from 'undici'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ClientOptions, OperationDescriptor, RetryEvent } from '../../src/index.ts'
import { createClient } from '../../src/index.ts'
import { alibabaLike, credentials, describeAlibaba } from '../apis.ts'
import { serve } from './loopback.ts'
import { testTransport } from './transport-contract.ts'

// As the build for Node has it.
vi.mock('../../src/transport/send.ts', () => import('../../src/transport/send.node.ts'))

testTransport()

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const path = { ClusterId: 'c1' }
const json = { 'content-type': 'application/json' }
const answer = { config: 'of the server' }

const serveAnswer = () => serve((response) => response.writeHead(200, json).end(JSON.stringify(answer)))

function callAt(endpoint: string, options: ClientOptions = {}, operation: OperationDescriptor = describeAlibaba) {
  return createClient(alibabaLike, { credentials, endpoint, ...options }).request(operation, { path })
}

/** Undici's fetch says what it is, node:http does not. */
const isOfFetch = (request: IncomingMessage | undefined) => request?.headers['sec-fetch-mode'] !== undefined

describe('who sends', () => {
  const patched = () => vi.fn(async (_url: string, _init: RequestInit) => Response.json({ config: 'of the stub' }))

  it('is node:http', async () => {
    const { url, received } = await serveAnswer()
    expect((await callAt(url)).data).toEqual(answer)
    expect(received.map(({ request }) => isOfFetch(request))).toEqual([false])
  })

  it('is the function that has its place there', async () => {
    const { url } = await serveAnswer()
    const request = vi.spyOn(http, 'request')
    expect((await callAt(url)).data).toEqual(answer)
    expect(request).toHaveBeenCalledTimes(1)
  })

  it('is a fetch of the client', async () => {
    const { url, received } = await serveAnswer()
    const fetch = vi.fn(async () => Response.json({ config: 'of the option' }))
    expect((await callAt(url, { fetch })).data).toEqual({ config: 'of the option' })
    expect((await callAt(url, { fetch: globalThis.fetch })).data).toEqual(answer)
    expect(received.map(({ request }) => isOfFetch(request))).toEqual([true])
  })

  it('is a global fetch that somebody replaced, as long as it is replaced', async () => {
    const { url, received } = await serveAnswer()
    const fetch = patched()
    vi.stubGlobal('fetch', fetch)
    expect((await callAt(url)).data).toEqual({ config: 'of the stub' })
    expect(fetch.mock.calls[0]?.[0]).toBe(`${url}/k8s/c1/user_config`)
    vi.unstubAllGlobals()
    expect((await callAt(url)).data).toEqual(answer)
    expect(received.map(({ request }) => isOfFetch(request))).toEqual([false])
  })

  it.each([
    ['a function', (fetch: typeof globalThis.fetch) => (url: string, init: RequestInit) => fetch(url, init)],
    ['a bound one', (fetch: typeof globalThis.fetch) => fetch.bind(globalThis)],
    ['a proxy', (fetch: typeof globalThis.fetch) => new Proxy(fetch, {})],
  ])('is a fetch that is wrapped by %s', async (_, wrap) => {
    const { url, received } = await serveAnswer()
    vi.stubGlobal('fetch', wrap(globalThis.fetch))
    expect((await callAt(url)).data).toEqual(answer)
    expect(received.map(({ request }) => isOfFetch(request))).toEqual([true])
  })

  it('is fetch with the dispatcher that it was given, a mock or a proxy', async () => {
    const before = getGlobalDispatcher()
    const agent = new MockAgent()
    agent.disableNetConnect()
    agent.get('http://mocked.example').intercept({ path: '/k8s/c1/user_config' }).reply(200, '{"config":"mocked"}', {
      headers: json,
    })
    const { url, received } = await serveAnswer()
    try {
      setGlobalDispatcher(agent)
      expect((await callAt('http://mocked.example')).data).toEqual({ config: 'mocked' })
      expect((await callAt(url, { retries: false })).error?.code).toBe('NetworkError')
      setGlobalDispatcher(before.compose(interceptors.redirect({ maxRedirections: 1 })))
      expect((await callAt(url)).data).toEqual(answer)
      setGlobalDispatcher(new Agent({ connect: { timeout: 1000 } }))
      expect((await callAt(url)).data).toEqual(answer)
    } finally {
      setGlobalDispatcher(before)
    }
    expect((await callAt(url)).data).toEqual(answer)
    expect(received.map(({ request }) => isOfFetch(request))).toEqual([true, true, false])
  })

  it('is node:http also after the process has used fetch', async () => {
    const { url, received } = await serveAnswer()
    await (await fetch(url)).text()
    await callAt(url)
    expect(received.map(({ request }) => isOfFetch(request))).toEqual([true, false])
  })

  it('is fetch where a header is about the connection', async () => {
    const { url, received } = await serveAnswer()
    await callAt(url, { headers: { connection: 'close' } })
    expect(received.map(({ request }) => isOfFetch(request))).toEqual([true])
  })
})

describe('a kept connection that the server closes as the next request comes', () => {
  /** Answers the first request of every connection and closes it on the second. */
  const serveOnce = () => {
    const known = new WeakSet<object>()
    return serve((response, { request }) => {
      if (known.has(request.socket)) request.socket.destroy()
      known.add(request.socket)
      response.writeHead(200, json).end(JSON.stringify(answer))
    })
  }
  const callTwice = async (options: ClientOptions, operation: OperationDescriptor = describeAlibaba) => {
    const { url, received } = await serveOnce()
    const retries: RetryEvent[] = []
    const onRetry = (event: RetryEvent) => void retries.push(event)
    const first = await callAt(url, options, operation)
    return { first, second: await callAt(url, { ...options, onRetry }, operation), retries, received }
  }

  it('is no failure: the request is sent on another one, at once and signed anew', async () => {
    const { first, second, retries, received } = await callTwice({ retries: { attempts: 1 } })
    expect([first.data, second.data]).toEqual([answer, answer])
    expect(retries).toMatchObject([{ attempt: 1, delay: 0, error: { code: 'NetworkError' } }])
    expect(new Set(received.map(({ request }) => request.headers['x-acs-signature-nonce'])).size).toBe(3)
  })

  it('is one where asking twice may do something twice', async () => {
    const { second, received } = await callTwice({}, { ...describeAlibaba, method: 'POST' })
    expect(second.error).toMatchObject({ code: 'NetworkError' })
    expect(received).toHaveLength(2)
  })

  it('is one where nothing is to be sent again', async () => {
    const { second, received } = await callTwice({ retries: false })
    expect(second.error).toMatchObject({ code: 'NetworkError' })
    expect(received).toHaveLength(2)
  })
})
