import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cacheCredentials } from '../src/auth/credentials-cache.ts'
import { createClient } from '../src/index.ts'
import { alibabaLike, credentials, describeAlibaba } from './apis.ts'

const minute = 60_000

/** A provider whose keys live an hour, and a clock. */
function provider(lifetime = 60 * minute) {
  const clock = { now: Date.parse('2026-01-15T08:00:00Z') }
  let given = 0
  const provide = vi.fn(async () => ({
    ...credentials,
    accessKeyId: `key-${++given}`,
    expiration: new Date(clock.now + lifetime),
  }))
  const get = cacheCredentials(provide, () => clock.now)
  return { clock, provide, get, key: async () => (await get())?.accessKeyId }
}

describe('a provider', () => {
  it('is asked again five minutes before what it gave expires', async () => {
    const { clock, key, provide } = provider()
    expect([await key(), await key()]).toEqual(['key-1', 'key-1'])
    clock.now += 54 * minute
    expect(await key()).toBe('key-1')
    clock.now += 2 * minute
    expect(await key()).toBe('key-2')
    expect(provide).toHaveBeenCalledTimes(2)
  })

  it('is asked once, however many wait', async () => {
    const { key, provide } = provider()
    expect(await Promise.all([key(), key(), key()])).toEqual(['key-1', 'key-1', 'key-1'])
    expect(provide).toHaveBeenCalledTimes(1)
  })

  it('that fails spoils neither what is still valid nor the next try', async () => {
    const { clock, key, provide } = provider()
    await key()
    clock.now += 56 * minute
    provide.mockRejectedValueOnce(new Error('down'))
    expect(await key()).toBe('key-1')
    expect(await key()).toBe('key-2')
    clock.now += 61 * minute
    provide.mockRejectedValueOnce(new Error('down'))
    await expect(key()).rejects.toThrow('down')
    expect(await key()).toBe('key-3')
  })

  describe('that does not answer', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
    afterEach(() => void vi.useRealTimers())

    it('is asked again ten seconds later, and what it then brings is for all who wait', async () => {
      const { key, provide } = provider()
      provide.mockReturnValueOnce(new Promise(() => {}))
      const first = key()
      vi.advanceTimersByTime(9_000)
      const second = key()
      await undefined
      expect(provide).toHaveBeenCalledTimes(1)
      vi.advanceTimersByTime(2_000)
      expect(await Promise.all([key(), first, second])).toEqual(['key-1', 'key-1', 'key-1'])
      expect(provide).toHaveBeenCalledTimes(2)
    })

    it('changes nothing when it answers or fails after another was faster', async () => {
      const { clock, key, provide } = provider()
      const late: ((end: 'answer' | 'fail') => void)[] = []
      const answerLate = () =>
        new Promise<Awaited<ReturnType<typeof provide>>>((resolve, reject) => {
          const answer = { ...credentials, accessKeyId: 'late', expiration: new Date(clock.now + 90 * minute) }
          late.push((end) => (end === 'answer' ? resolve(answer) : reject(new Error('late'))))
        })
      provide.mockImplementationOnce(answerLate).mockImplementationOnce(answerLate)
      const waiting = [key()]
      vi.advanceTimersByTime(11_000)
      waiting.push(key())
      vi.advanceTimersByTime(11_000)
      waiting.push(key())
      expect(await Promise.all(waiting)).toEqual(['key-1', 'key-1', 'key-1'])
      late[0]?.('answer')
      late[1]?.('fail')
      await new Promise(setImmediate)
      expect(await key()).toBe('key-1')
    })
  })

  it('that throws instead of rejecting is no different', async () => {
    let isDown = true
    const get = cacheCredentials(
      () => {
        if (isDown) throw new Error('down')
        return credentials
      },
      () => 0,
    )
    await expect(get()).rejects.toThrow('down')
    isDown = false
    expect(await get()).toEqual(credentials)
  })

  it('may say the expiration as a text, and is asked every time when it says none', async () => {
    const fresh = vi.fn(() => ({ ...credentials, expiration: '2026-01-15T09:00:00Z' }))
    const lasting = vi.fn(() => credentials)
    const now = () => Date.parse('2026-01-15T08:00:00Z')
    for (const get of [cacheCredentials(fresh, now), cacheCredentials(lasting, now)]) {
      await get()
      await get()
    }
    expect([fresh, lasting].map(({ mock }) => mock.calls.length)).toEqual([1, 2])
  })
})

it('a client keeps what it was given, by the clock of the service', async () => {
  const provide = vi.fn(() => ({ ...credentials, expiration: new Date(Date.now() + 10 * minute) }))
  let calls = 0
  const client = createClient(alibabaLike, {
    credentials: provide,
    region: 'cn-beijing',
    fetch: async () => {
      if (calls++ !== 1) return Response.json({})
      const date = new Date(Date.now() + 8 * minute).toUTCString()
      return Response.json({ Code: 'InvalidTimeStamp.Expired' }, { status: 400, headers: { date } })
    },
  })
  const options = { path: { ClusterId: 'c1' } }
  await client.request(describeAlibaba, options)
  expect(provide).toHaveBeenCalledTimes(1)
  expect((await client.request(describeAlibaba, options)).error).toBeUndefined()
  expect(provide).toHaveBeenCalledTimes(2)
})

it('a call that gives up does not take the provider’s answer from the others', async () => {
  let resolve: (value: typeof credentials) => void = () => {}
  const provide = vi.fn(() => new Promise<typeof credentials>((done) => (resolve = done)))
  const client = createClient(alibabaLike, {
    credentials: provide,
    region: 'cn-beijing',
    fetch: async () => Response.json({}),
  })
  const controller = new AbortController()
  const path = { ClusterId: 'c1' }
  const impatient = client.request(describeAlibaba, { path, signal: controller.signal })
  const patient = client.request(describeAlibaba, { path })
  await vi.waitFor(() => expect(provide).toHaveBeenCalled())
  controller.abort()
  expect((await impatient).error?.code).toBe('Aborted')
  resolve(credentials)
  expect((await patient).error).toBeUndefined()
  expect(provide).toHaveBeenCalledTimes(1)
})
