import { describe, expect, it, vi } from 'vitest'
import { createClient } from '../src/index.ts'
import { verifySignature } from '../src/verify.ts'
import {
  alibabaLike,
  callWith,
  credentials,
  describeAlibaba,
  describeTencent,
  errorOf,
  plainApi,
  tencentLike,
} from './apis.ts'

const now = () => new Date('2026-01-15T08:00:00Z')
const path = { ClusterId: 'c1' }

describe('a signed request', () => {
  it('of Tencent Cloud carries action, version, region and token, and verifies', async () => {
    const client = { now, credentials: { ...credentials, securityToken: 'token-for-tests' }, language: 'en-US' }
    const options = { body: { ClusterId: 'cls-1', IsExtranet: undefined } }
    const { sent } = await callWith(tencentLike, describeTencent, { client, options })
    const { request, body } = sent[0] ?? {}
    expect(body).toBe('{"ClusterId":"cls-1"}')
    expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
      'x-tc-action': 'DescribeClusterKubeconfig',
      'x-tc-language': 'en-US',
      'x-tc-region': 'ap-singapore',
      'x-tc-timestamp': '1768464000',
      'x-tc-token': 'token-for-tests',
      'x-tc-version': '2018-05-25',
    })
    if (!request) throw new Error('nothing was sent')
    const bytes = new TextEncoder().encode(body)
    const received = { method: 'POST', url: request.url, headers: request.headers, body: bytes }
    expect(verifySignature(received, credentials.accessKeySecret)?.valid).toBe(true)
  })

  it('of Alibaba Cloud verifies as it arrives, odd characters and headers of the caller included', async () => {
    const odd = "测 +a*b~c'd!(e)&f=g/h%?"
    const options = {
      path: { ClusterId: odd },
      query: { q: odd, PrivateIpAddress: false },
      headers: { 'x-acs-extra': ' a ' },
    }
    const { sent } = await callWith(alibabaLike, describeAlibaba, { client: { now, nonce: () => 'n-1' }, options })
    const { request } = sent[0] ?? {}
    if (!request) throw new Error('nothing was sent')
    expect(request.headers.get('x-acs-signature-nonce')).toBe('n-1')
    expect(request.headers.get('authorization')).toContain('x-acs-extra')
    expect(request.headers.has('content-type')).toBe(false)
    const received = { method: 'GET', url: request.url, headers: request.headers }
    expect(verifySignature(received, credentials.accessKeySecret)?.valid).toBe(true)
  })

  it('has a nonce and credentials of its own every time', async () => {
    const nonces = new Set<string | null>()
    let asked = 0
    const client = { credentials: async () => ({ ...credentials, accessKeyId: `AKID${++asked}` }) }
    for (const _ of [1, 2]) {
      const { sent } = await callWith(alibabaLike, describeAlibaba, { client, options: { path } })
      nonces.add(sent[0]?.request.headers.get('x-acs-signature-nonce') ?? null)
    }
    expect(nonces.size).toBe(2)
    expect(asked).toBe(2)
  })

  it('lets the caller set the region header', async () => {
    const options = { body: {}, headers: { 'x-tc-region': 'ap-tokyo' } }
    const { sent } = await callWith(tencentLike, describeTencent, { client: { region: undefined }, options })
    expect(sent[0]?.request.headers.get('x-tc-region')).toBe('ap-tokyo')
  })

  it('follows no redirect', async () => {
    const { sent } = await callWith(alibabaLike, describeAlibaba, { options: { path } })
    expect(sent[0]?.request.redirect).toBe('manual')
  })

  it('leaves what it was given as it was', async () => {
    const options = Object.freeze({ path: Object.freeze({ ClusterId: 'c' }), headers: Object.freeze({ A: 'b' }) })
    const client = Object.freeze({ credentials, region: 'cn-beijing', headers: Object.freeze({ B: 'c' }) })
    const { result } = await callWith(alibabaLike, describeAlibaba, { client, options })
    expect(result.error).toBeUndefined()
  })
})

describe('what is missing or wrong in the client', () => {
  it.each([
    [{ credentials: undefined }, 'MissingCredentials', 'credentials'],
    [{ region: undefined }, 'MissingRegion', 'region'],
    [{ credentials: { accessKeyId: 'a', accessKeySecret: '' } }, 'InvalidCredentials', 'credentials'],
    [{ credentials: { accessKeyId: 'a\n', accessKeySecret: 'b' } }, 'InvalidCredentials', 'credentials'],
    [{ credentials: () => Promise.reject(new Error('no role')) }, 'CredentialsUnavailable', 'credentials'],
  ] as const)('%o', async (client, code, option) => {
    const error = await errorOf(tencentLike, describeTencent, { client, options: { body: {} } })
    expect(error).toMatchObject({ name: 'ConfigurationError', code, option, operation: 'DescribeClusterKubeconfig' })
    expect(error.message).toMatch(new RegExp(`^DescribeClusterKubeconfig: option \`${option}\` `))
  })
})

describe('what cannot be sent', () => {
  it.each([
    ['an empty path parameter', describeAlibaba, { path: { ClusterId: '' } }, 'path.ClusterId'],
    ['a missing one', describeAlibaba, {}, 'path.ClusterId'],
    ['one that climbs', describeAlibaba, { path: { ClusterId: '..' } }, 'path.ClusterId'],
    ['a line break in a header', describeAlibaba, { path, headers: { 'X-A': 'b\r\nX-C: d' } }, 'headers.x-a'],
    ['a body with GET', describeAlibaba, { path, body: {} }, 'body'],
    ['a BigInt in JSON', describeTencent, { body: { a: 1n } }, 'body'],
  ])('%s', async (_, operation, options, place) => {
    const api = operation === describeAlibaba ? alibabaLike : tencentLike
    const { result, sent } = await callWith(api, operation, { options })
    expect(result.error).toMatchObject({ name: 'ValidationError', code: 'InvalidRequest' })
    expect(result.error?.message).toContain(place)
    expect(sent).toEqual([])
  })
})

describe('security of a plain document', () => {
  const operation = (security: readonly (readonly string[])[]) => ({ id: 'get', method: 'GET', path: '/', security })
  const auth = {
    bearer: 'bearer-token',
    basic: { username: 'Zoë', password: 'pass:word' },
    header: () => 'key-of-header',
    query: async () => 'key of query',
    cookie: 'key-of-cookie',
  }
  const send = async (security: readonly (readonly string[])[], given: Record<string, unknown> = auth) => {
    const { sent, result } = await callWith(plainApi, operation(security), { client: { auth: given as typeof auth } })
    if (!sent[0]) throw result.error
    return sent[0].request
  }

  it('sends each kind where it belongs', async () => {
    expect((await send([['bearer']])).headers.get('authorization')).toBe('Bearer bearer-token')
    expect((await send([['basic']])).headers.get('authorization')).toBe(`Basic ${btoa('Zo\u00c3\u00ab:pass:word')}`)
    const all = await send([['header', 'query', 'cookie']])
    expect(all.headers.get('x-api-key')).toBe('key-of-header')
    expect(new URL(all.url).search).toBe('?api%20key=key%20of%20query')
    expect(all.headers.get('cookie')).toBe('session=key-of-cookie')
  })

  it('keeps the query and the cookies of the call, and adds each once however often it is sent', async () => {
    const answers = [new Response(null, { status: 503 }), Response.json({})]
    const { sent, result } = await callWith(plainApi, operation([['query', 'cookie']]), {
      client: { auth, retries: { baseDelay: 0 } },
      options: { query: { page: 2 }, cookies: { theme: 'dark' } },
      answer: () => answers.shift() as Response,
    })
    expect(result.error).toBeUndefined()
    expect(sent.map(({ request }) => new URL(request.url).search)).toEqual(
      Array(2).fill('?page=2&api%20key=key%20of%20query'),
    )
    expect(sent.map(({ request }) => request.headers.get('cookie'))).toEqual(
      Array(2).fill('theme=dark; session=key-of-cookie'),
    )
  })

  it('takes the first alternative for which there is everything, and none where that is allowed', async () => {
    const { bearer: _bearer, ...rest } = auth
    expect((await send([['bearer'], ['header']], rest)).headers.get('x-api-key')).toBe('key-of-header')
    expect((await send([[], ['bearer']])).headers.get('authorization')).toBe('Bearer bearer-token')
    expect((await send([['bearer'], []], {})).headers.has('authorization')).toBe(false)
    await expect(send([['bearer'], ['header', 'query']], { query: 'q' })).rejects.toMatchObject({
      code: 'MissingCredentials',
      option: 'auth',
      message: expect.stringContaining('bearer'),
    })
  })

  it('follows redirects only where fetch itself takes the credentials off', async () => {
    expect((await send([['bearer']])).redirect).toBe('follow')
    expect((await send([['header']])).redirect).toBe('manual')
    expect((await send([[]])).redirect).toBe('follow')
  })

  it('refuses a value of another kind', async () => {
    await expect(send([['bearer']], { bearer: { username: 'a', password: 'b' } })).rejects.toMatchObject({
      code: 'InvalidCredentials',
    })
  })
})

it('a signer that throws is a bug and shows as it is', async () => {
  const sign = () => {
    throw new RangeError('bug')
  }
  const api = { ...alibabaLike, security: { ACS3: { type: 'signature', sign } } } as const
  await expect(callWith(api, describeAlibaba, { options: { path } })).rejects.toThrow(RangeError)
})

describe('the request of a result', () => {
  const post = { ...describeTencent, secrets: [] }
  const answer = async () => Response.json({ Response: {} })

  it('is the one that a fetch of the caller’s got', async () => {
    const seen: Request[] = []
    const client = createClient(tencentLike, {
      credentials,
      region: 'ap-singapore',
      fetch: (request) => {
        seen.push(request)
        return answer()
      },
    })
    const { request } = await client.request(post, { body: { a: 1 } })
    expect([request]).toEqual(seen)
    expect(request).toBe(seen[0])
  })

  it('is there with the global fetch too, its body unread', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch').mockImplementation(answer)
    const client = createClient(tencentLike, { credentials, region: 'ap-singapore' })
    const result = await client.request(post, { body: { a: 1 } })
    const [url, init] = fetch.mock.calls[0] ?? []
    fetch.mockRestore()
    expect(url).toBe('https://tke.tencentcloudapi.com/')
    expect(init).toMatchObject({ method: 'POST', redirect: 'manual', signal: expect.any(AbortSignal) })
    expect(await result.request?.json()).toEqual({ a: 1 })
    expect(result.request).toBe(result.request)
    expect(Object.keys(result)).toEqual(['data', 'error'])
  })
})
