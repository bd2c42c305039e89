import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../src/index.ts'
import { createTurnstile } from '../src/turnstile.ts'
import { credentials, describeTencent, tencentLike } from './apis.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const limited = { ...describeTencent, rateLimit: { requests: 2, seconds: 1 } }

function clientOf(options = {}) {
  const times: number[] = []
  const start = Date.now()
  const order: string[] = []
  const client = createClient(tencentLike, {
    credentials,
    region: 'ap-singapore',
    fetch: async (request) => {
      times.push(Date.now() - start)
      order.push(JSON.parse(await request.text()).n)
      return Response.json({ Response: {} })
    },
    ...options,
  })
  const call = (n: number, more: object = {}, operation = limited) =>
    client.request(operation, { body: { n }, ...more })
  return { call, times, order }
}

describe('the documented limit', () => {
  it('holds for all calls of a client, first come first served', async () => {
    const { call, times, order } = clientOf()
    const calls = [1, 2, 3, 4, 5].map((n) => call(n))
    await vi.runAllTimersAsync()
    await Promise.all(calls)
    expect(times).toEqual([0, 0, 1000, 1000, 2000])
    expect(order).toEqual([1, 2, 3, 4, 5])
  })

  it('slides: never more in any span', async () => {
    const { call, times } = clientOf()
    await call(1)
    await vi.advanceTimersByTimeAsync(900)
    const calls = [call(2), call(3), call(4)]
    await vi.runAllTimersAsync()
    await Promise.all(calls)
    expect(times).toEqual([0, 900, 1000, 1900])
  })

  it('is each operation’s own, and of no other client', async () => {
    const [one, two] = [clientOf(), clientOf()]
    const calls = [1, 2].flatMap((n) => [one.call(n), two.call(n), one.call(n, {}, { ...limited, id: 'Other' })])
    await vi.advanceTimersByTimeAsync(0)
    await Promise.all(calls)
    expect([...one.times, ...two.times]).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('can be switched off', async () => {
    const { call, times } = clientOf({ rateLimit: false })
    await Promise.all([1, 2, 3].map((n) => call(n)))
    expect(times).toEqual([0, 0, 0])
  })

  it('counts every attempt', async () => {
    const times: number[] = []
    const start = Date.now()
    const { call } = clientOf({
      retries: { baseDelay: 0 },
      fetch: async () => {
        times.push(Date.now() - start)
        return new Response('', { status: 503 })
      },
    })
    const outcome = call(1, {}, { ...limited, idempotent: true } as typeof limited)
    await vi.runAllTimersAsync()
    await outcome
    expect(times).toEqual([0, 0, 1000])
  })
})

describe('the wait', () => {
  it('of a call that is aborted ends at once and takes no one’s turn', async () => {
    const { call, times } = clientOf()
    const controller = new AbortController()
    const calls = [call(1), call(2), call(3, { signal: controller.signal }), call(4), call(5)]
    await vi.advanceTimersByTimeAsync(10)
    controller.abort()
    expect((await calls[2])?.error).toMatchObject({ code: 'Aborted' })
    await vi.runAllTimersAsync()
    await Promise.all(calls)
    expect(times).toEqual([0, 0, 1000, 1000])
  })

  it('is part of the time allowed', async () => {
    const { call, times } = clientOf({ timeout: 500 })
    const calls = [call(1), call(2), call(3)]
    await vi.runAllTimersAsync()
    expect((await calls[2])?.error).toMatchObject({ name: 'TransportError', code: 'Timeout' })
    expect(times).toEqual([0, 0])
  })

  it('leaves no timer behind when nobody is in the queue', () => {
    const turnstile = createTurnstile({ requests: 1, seconds: 60 })
    turnstile(() => {})
    const leave = turnstile(() => {})
    expect(vi.getTimerCount()).toBe(1)
    leave()
    leave()
    expect(vi.getTimerCount()).toBe(0)
    const passed = vi.fn()
    turnstile(passed)
    vi.advanceTimersByTime(60_000)
    expect(passed).toHaveBeenCalledOnce()
  })
})
