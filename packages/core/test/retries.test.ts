import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClientOptions, OperationDescriptor, RetryEvent } from '../src/index.ts'
import { createClient } from '../src/index.ts'
import { alibabaLike, credentials, describeAlibaba, describeTencent, plainApi, tencentLike } from './apis.ts'

const path = { ClusterId: 'c1' }
const throttled = (headers = {}) => Response.json({ Code: 'Throttling.User', Message: 'm' }, { status: 400, headers })
const good = () => Response.json({ config: 'k' })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A client whose fetch gives one answer after the other, the last one forever, and when it was asked. */
function script(
  answers: readonly (() => Response | Promise<Response>)[],
  options: ClientOptions = {},
  api = alibabaLike,
) {
  const requests: Request[] = []
  const times: number[] = []
  const start = Date.now()
  const retries: RetryEvent[] = []
  const client = createClient(api, {
    credentials,
    region: 'ap-singapore',
    onRetry: (event) => retries.push(event),
    fetch: async (request) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)] ?? good
      requests.push(request)
      times.push(Date.now() - start)
      return answer()
    },
    ...options,
  })
  const call = async (given: Record<string, unknown> = {}, operation: OperationDescriptor = describeAlibaba) => {
    const outcome = client.request(operation, { path, ...given })
    await vi.runAllTimersAsync()
    return outcome
  }
  return { client, call, requests, times, retries }
}

describe('another attempt', () => {
  it.each([
    ['a network fault', () => Promise.reject(new TypeError('fetch failed'))],
    ['429', () => new Response('busy', { status: 429 })],
    ["a proxy's page", () => new Response('<html>', { status: 502 })],
    ['an unknown code with 500', () => Response.json({ Code: 'Surprise' }, { status: 500 })],
    ['a documented code', () => Response.json({ Code: 'Throttling' }, { status: 400 })],
    ['a documented code that sounds final', () => Response.json({ Code: 'AuthServiceBusy' }, { status: 400 })],
    ['one whose family is documented', () => Response.json({ Code: 'Throttling.SecurityCenter' }, { status: 400 })],
    ['another code of its family', () => Response.json({ Code: 'Throttling.Brand.New' }, { status: 400 })],
  ])('follows %s', async (_, answer) => {
    const { call, requests } = script([answer, good])
    expect(await call()).toEqual({ data: { config: 'k' }, error: undefined })
    expect(requests).toHaveLength(2)
  })

  it('follows a documented code inside HTTP 200', async () => {
    const failure = { Response: { Error: { Code: 'RequestLimitExceeded.UinLimitExceeded' } } }
    const answers = [() => Response.json(failure), () => Response.json({ Response: { Kubeconfig: 'k' } })]
    const { call, requests } = script(answers, {}, tencentLike)
    const { data } = await call({ body: {} }, { ...describeTencent, idempotent: true })
    expect(data).toEqual({ Kubeconfig: 'k' })
    expect(requests).toHaveLength(2)
  })

  it.each([
    ['a signature error', 'SignatureDoesNotMatch', 400],
    ['a permission error', 'Forbidden.RAM', 403],
    ['a code documented as final', 'ens.interface.error', 500],
    ['a code that only begins like one', 'ThrottlingNot', 400],
    ['a signature error whose status is not as documented', 'SignatureDoesNotMatch', 500],
    ['an unknown key, from a gateway in trouble', 'InvalidAccessKeyId.NotFound', 503],
    ['a token that is not accepted', 'InvalidSecurityToken.Expired', 502],
    ['a permission error with a status of overload', 'NoPermission', 429],
    ['a refusal that nobody documented', 'UnauthorizedOperation.Brand.New', 500],
  ])('does not follow %s', async (_, Code, status) => {
    const { call, requests } = script([() => Response.json({ Code }, { status })])
    expect((await call()).error?.code).toBe(Code)
    expect(requests).toHaveLength(1)
  })

  it('does not follow a code documented as final of a family that is not', async () => {
    const failure = { Response: { Error: { Code: 'ResourceUnavailable.ClusterInAbnormalStat' } } }
    const { call, requests } = script([() => Response.json(failure)], {}, tencentLike)
    await call({ body: {} }, { ...describeTencent, idempotent: true })
    expect(requests).toHaveLength(1)
  })

  it('does not follow an answer that cannot be read, nor a schema that does not match', async () => {
    const { call, requests } = script([() => new Response('{"config":', { headers: { 'content-type': 'text/json' } })])
    expect((await call()).error?.code).toBe('MalformedResponse')
    expect(requests).toHaveLength(1)
  })

  it('is signed anew: another nonce, another time, the credentials of the moment', async () => {
    let given = 0
    const options = { credentials: () => ({ ...credentials, accessKeyId: `AKID${++given}` }) }
    const { call, requests } = script([() => throttled({ 'x-acs-retry-after': '2000' }), good], options)
    await call()
    const [one, two] = requests.map(({ headers }) => headers)
    for (const name of ['x-acs-signature-nonce', 'x-acs-date', 'authorization']) {
      expect(one?.get(name)).toBeTruthy()
      expect(two?.get(name)).not.toBe(one?.get(name))
    }
    expect(two?.get('authorization')).toContain('AKID2')
  })

  it('forgets the answer of the one before', async () => {
    const { call } = script([() => new Response('', { status: 503 }), () => Promise.reject(new Error('gone'))])
    const { error, response } = await call()
    expect(error?.message).toMatch(/: no answer: gone/)
    expect(response).toBeUndefined()
  })
})

describe('which operations', () => {
  const plain = { servers: [{ url: 'https://pets.example' }] } as const
  const send = async (method: string, more: Partial<OperationDescriptor>, options: Record<string, unknown> = {}) => {
    const { call, requests } = script([() => new Response('', { status: 503 })], {}, { ...plainApi, ...plain })
    await call({ ...options }, { id: 'op', method, path: '/', ...more })
    return requests.length
  }

  it.each(['GET', 'HEAD', 'PUT', 'DELETE'])('%s', async (method) => expect(await send(method, {})).toBe(3))
  it.each(['POST', 'PATCH'])('not %s, unless document or caller says so', async (method) => {
    expect(await send(method, {})).toBe(1)
    expect(await send(method, { idempotent: true })).toBe(3)
    expect(await send(method, {}, { retries: { attempts: 2 } })).toBe(2)
  })
})

describe('the options', () => {
  it.each([
    [undefined, 3],
    [{ attempts: 5 }, 5],
    [{ attempts: 1 }, 1],
    [{ attempts: Number.NaN }, 1],
    [{ attempts: undefined }, 3],
    [false, 1],
  ] as const)('%o: %i attempts', async (retries, attempts) => {
    const { call, requests } = script([throttled], { retries })
    expect((await call()).error?.code).toBe('Throttling.User')
    expect(requests).toHaveLength(attempts)
    expect(await call({ retries: false })).toMatchObject({ error: { code: 'Throttling.User' } })
    expect(requests).toHaveLength(attempts + 1)
  })

  it('wait a random time that may grow up to the longest', async () => {
    const { call, times, retries } = script([throttled], { retries: { attempts: 5, baseDelay: 100, maxDelay: 300 } })
    await call()
    expect(times).toEqual([0, 50, 150, 300, 450])
    expect(retries.map(({ attempt, delay }) => [attempt, delay])).toEqual([
      [1, 50],
      [2, 100],
      [3, 150],
      [4, 150],
    ])
  })
})

describe('what the service asks for', () => {
  it.each([
    [{ 'x-acs-retry-after': '700' }, 700],
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': new Date(Date.now() + 86_400_000).toUTCString() }, undefined],
    [{ 'retry-after': 'soon', 'x-acs-retry-after': '' }, 0],
    [{ 'x-acs-retry-after': 'soon' }, 0],
    [{ 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 0],
  ])('%o comes before the random time', async (headers, asked) => {
    const { call, times } = script([() => throttled(headers), good])
    const { error } = await call()
    expect(times).toEqual(asked === undefined ? [0] : [0, asked + 250])
    expect(error?.code).toBe(asked === undefined ? 'Throttling.User' : undefined)
  })

  it('is not waited for when the deadline comes first: the failure is told at once', async () => {
    const { call, times } = script([() => throttled({ 'retry-after': '5' }), good], { timeout: 4000 })
    expect((await call()).error?.code).toBe('Throttling.User')
    expect(times).toEqual([0])
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the wait', () => {
  it('ends at once when the caller says so', async () => {
    const { client, requests } = script([() => throttled({ 'retry-after': '10' })])
    const controller = new AbortController()
    const outcome = client.request(describeAlibaba, { path, signal: controller.signal })
    await vi.advanceTimersByTimeAsync(5000)
    controller.abort()
    expect((await outcome).error).toMatchObject({ name: 'TransportError', code: 'Aborted' })
    expect(requests).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('and all attempts share one deadline', async () => {
    const slow = () => new Promise<Response>((resolve) => setTimeout(() => resolve(throttled()), 400))
    const { call, requests } = script([slow], { timeout: 1000, retries: { attempts: 10, baseDelay: 100 } })
    const start = Date.now()
    expect((await call()).error?.code).toBe('Timeout')
    expect(Date.now() - start).toBeLessThan(1500)
    expect(requests).toHaveLength(3)
  })
})

describe('a clock that is wrong', () => {
  const served = new Date('2026-01-15T08:00:00Z')
  const expired = (headers: Record<string, string> = { date: served.toUTCString() }) =>
    Response.json({ Code: 'InvalidTimeStamp.Expired', Message: 'm' }, { status: 400, headers })
  const post = { ...describeAlibaba, method: 'POST' }

  it('is set right by the answer, once, and the request sent again, whatever the operation', async () => {
    const { call, requests, retries } = script([expired, good])
    expect((await call({}, post)).error).toBeUndefined()
    expect(requests[1]?.headers.get('x-acs-date')).toBe('2026-01-15T08:00:00Z')
    expect(retries).toMatchObject([{ attempt: 1, delay: 0, error: { code: 'InvalidTimeStamp.Expired' } }])
    await vi.advanceTimersByTimeAsync(60_000)
    await call()
    expect(requests[2]?.headers.get('x-acs-date')).toBe('2026-01-15T08:01:00Z')
  })

  it('of ones own too', async () => {
    const { call, requests } = script([expired, good], { now: () => new Date('2020-01-01T00:00:00Z') })
    await call()
    expect(requests.map(({ headers }) => headers.get('x-acs-date'))).toEqual([
      '2020-01-01T00:00:00Z',
      '2026-01-15T08:00:00Z',
    ])
  })

  it('takes no attempt from the others', async () => {
    const { call, requests } = script([expired, throttled])
    await call()
    expect(requests).toHaveLength(4)
  })

  it('that is refused again is an error, and so is one of which the answer says nothing', async () => {
    const { call, requests } = script([expired])
    expect((await call()).error?.code).toBe('InvalidTimeStamp.Expired')
    expect(requests).toHaveLength(2)
    for (const headers of [{}, { date: 'yesterday' }]) {
      const other = script([() => expired(headers)])
      expect((await other.call()).error?.code).toBe('InvalidTimeStamp.Expired')
      expect(other.requests).toHaveLength(1)
    }
  })

  it('is set right for the next call where nothing is to be sent twice', async () => {
    const { call, requests } = script([expired, good], { retries: false })
    expect((await call()).error?.code).toBe('InvalidTimeStamp.Expired')
    expect((await call()).error).toBeUndefined()
    expect(requests[1]?.headers.get('x-acs-date')).toBe('2026-01-15T08:00:00Z')
  })
})
