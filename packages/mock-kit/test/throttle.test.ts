import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rateWindow } from '../src/checks/rate-window.ts'
import { createMock, type MockOptions } from '../src/index.ts'
import { ack, ackOperations } from './fixtures/ack-api.ts'
import { ens, ensOperations } from './fixtures/ens-api.ts'
import { jsonOf } from './fixtures/json-of.ts'
import { ackRequest, ensRequest, tkeRequest } from './fixtures/requests.ts'
import { tke, tkeOperations } from './fixtures/tke-api.ts'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-01-15T08:00:00Z') }))
afterEach(() => vi.useRealTimers())

const keyed = (key: string) => ({ authorization: tc3Of(key) })
const tc3Of = (key: string) =>
  `TC3-HMAC-SHA256 Credential=${key}/2026-01-15/tke/tc3_request, SignedHeaders=host, Signature=00`

function caller(options: MockOptions): (action?: string, key?: string) => Promise<string | undefined> {
  const mock = createMock(tke, tkeOperations, options)
  return async (action = 'DescribeClusterKubeconfig', key = 'key-1') => {
    const response = await mock.handle(tkeRequest(action, undefined, { headers: keyed(key) }))
    const body = await jsonOf<{ Response: { Error?: { Message: string } } }>(response)
    return body.Response.Error?.Message
  }
}

describe('rateLimit', () => {
  it("refuses the 101st request of a second to Alibaba's edge service, for each user", async () => {
    const mock = createMock(ens, ensOperations, { rateLimit: true })
    const codeOf = async (key: string) => {
      const authorization = `ACS3-HMAC-SHA256 Credential=${key},SignedHeaders=host,Signature=00`
      const request = ensRequest('DescribeClusterUserKubeconfig', 'ClusterId=eck-1', { headers: { authorization } })
      return (await jsonOf<{ Code?: string }>(await mock.handle(request))).Code
    }
    for (let index = 0; index < 100; index++) expect(await codeOf('key-1')).toBeUndefined()
    expect([await codeOf('key-1'), await codeOf('key-2')]).toEqual(['Throttling.User', undefined])
    vi.advanceTimersByTime(1000)
    expect(await codeOf('key-1')).toBeUndefined()
  })

  it("refuses the 21st request of a second with the vendor's error", async () => {
    const call = caller({ rateLimit: true })
    for (let index = 0; index < 20; index++) expect(await call()).toBeUndefined()
    expect(await call()).toBe(
      'Your current request times equals to `21` in a second, which exceeds the frequency limit `20` for a second. Please reduce the frequency of calls.',
    )
    vi.advanceTimersByTime(1000)
    expect(await call()).toBeUndefined()
  })

  it('slides: what was sent late in a second counts for the next', async () => {
    const call = caller({ rateLimit: { requests: 2, per: 'second' } })
    vi.advanceTimersByTime(900)
    expect([await call(), await call()]).toEqual([undefined, undefined])
    vi.advanceTimersByTime(200)
    expect(await call()).toContain('exceeds')
    vi.advanceTimersByTime(800)
    expect(await call()).toBeUndefined()
  })

  it('counts each key and each operation by itself', async () => {
    const call = caller({ rateLimit: { requests: 1, per: 'minute' } })
    expect(await call('DescribeClusterKubeconfig', 'key-1')).toBeUndefined()
    expect(await call('DescribeClusterKubeconfig', 'key-2')).toBeUndefined()
    expect(await call('DescribeClusterStatus', 'key-1')).toBeUndefined()
    expect(await call('DescribeClusterKubeconfig', 'key-1')).toContain('exceeds')
  })

  it('does nothing where no limit is documented, or by default', async () => {
    const undocumented = createMock(ack, ackOperations, { rateLimit: true })
    const off = caller({})
    for (let index = 0; index < 200; index++) {
      expect((await undocumented.handle(ackRequest()))?.status).toBe(200)
      expect(await off()).toBeUndefined()
    }
  })

  it('sends the headers of the error', async () => {
    const mock = createMock(ack, ackOperations, { rateLimit: { requests: 0, per: 'second' } })
    const response = await mock.handle(ackRequest())
    expect([response?.status, response?.headers.get('x-acs-retry-after')]).toEqual([400, '1000'])
  })
})

describe('rateWindow', () => {
  const limit = { requests: 1, per: 'hour' } as const
  const now = new Date('2026-01-15T08:00:00Z')

  it('holds as many callers as it must, and no number of others makes it grow', () => {
    const window = rateWindow()
    expect([window.admit('first', limit, now), window.admit('first', limit, now)]).toEqual([true, false])
    for (let index = 0; index < 9000; index++) window.admit(`caller-${index}`, limit, now)
    expect(window.admit('first', limit, now)).toBe(false)
    for (let index = 9000; index < 13_000; index++) window.admit(`caller-${index}`, limit, now)
    expect([window.admit('first', limit, now), window.admit('caller-12999', limit, now)]).toEqual([true, false])
  })

  it('never admits where nothing is allowed', () => {
    expect(rateWindow().admit('caller', { requests: 0, per: 'second' }, now)).toBe(false)
  })
})

describe('latency', () => {
  const timeOf = async (options: MockOptions) => {
    const start = Date.now()
    const answer = createMock(ack, ackOperations, options).handle(ackRequest())
    await vi.runAllTimersAsync()
    expect((await answer)?.status).toBe(200)
    return Date.now() - start
  }

  it('delays every answer; a range is drawn from only with a seed', async () => {
    expect(await timeOf({ latency: 250 })).toBe(250)
    expect(await timeOf({ latency: [100, 300] })).toBe(200)
    const drawn = await timeOf({ latency: [100, 300], seed: 'a' })
    expect(drawn).toBeGreaterThanOrEqual(100)
    expect(drawn).toBeLessThanOrEqual(300)
    expect(await timeOf({ latency: [100, 300], seed: 'a' })).toBe(drawn)
  })

  it('ends with the request', async () => {
    const controller = new AbortController()
    const request = new Request(ackRequest(), { signal: controller.signal })
    const answer = createMock(ack, ackOperations, { latency: 60_000 }).handle(request)
    controller.abort()
    await answer
    expect(vi.getTimerCount()).toBe(0)
  })
})
