import { createHash } from 'node:crypto'
import type { Credentials, SigningContext, UnsignedRequest } from '@cloud-kubeconfig/core'
import { signAcs3, signTc3 } from '@cloud-kubeconfig/core/signing'
import { describe, expect, it, vi } from 'vitest'
import { createMock, type KnownKey, type MockLogEntry, type MockOptions } from '../src/index.ts'
import { ack, ackOperations } from './fixtures/ack-api.ts'
import { jsonOf } from './fixtures/json-of.ts'
import { ackRequest, tkeRequest } from './fixtures/requests.ts'
import { tke, tkeOperations } from './fixtures/tke-api.ts'

const credentials: Credentials = { accessKeyId: 'key-1', accessKeySecret: 'secret-1' }
const sts: KnownKey = { accessKeyId: 'sts-1', accessKeySecret: 'secret-2', securityToken: 'token+/2=' }
const now = new Date('2026-01-15T08:00:00Z')

type Signing = Partial<SigningContext> & { readonly change?: (request: Request) => Request }

async function signed(request: Request, sign: typeof signAcs3, { change, ...context }: Signing = {}): Promise<Request> {
  const unsigned: UnsignedRequest = {
    method: request.method,
    url: new URL(request.url),
    headers: Object.fromEntries(request.headers),
    body: new Uint8Array(await request.clone().arrayBuffer()),
  }
  const { headers } = sign(unsigned, { credentials, now, nonce: 'nonce-1', service: 'tke', ...context })
  const result = new Request(request, { headers: { ...headers } })
  return change ? change(result) : result
}

const ackSigned = (signing: Signing = {}, query = '') => signed(ackRequest(query), signAcs3, signing)
const tkeSigned = (signing: Signing = {}) => signed(tkeRequest('DescribeClusterKubeconfig'), signTc3, signing)

const clock = (time: Date) => ({ now: () => time })
const ackMock = (options: MockOptions = {}, time = now) =>
  createMock(ack, ackOperations, {
    verify: { credentials: [credentials, sts], ...clock(time) },
    log: () => {},
    ...options,
  })
const tkeMock = (options: MockOptions = {}, time = now) =>
  createMock(tke, tkeOperations, {
    verify: { credentials: [credentials, sts], ...clock(time) },
    log: () => {},
    ...options,
  })

async function ackCode(request: Request, mock = ackMock()): Promise<unknown> {
  const response = await mock.handle(request)
  const body = await jsonOf<{ Code?: string }>(response)
  return [response?.status, body.Code]
}

async function tkeCode(request: Request, mock = tkeMock()): Promise<unknown> {
  const body = await jsonOf<{ Response: { Error?: { Code: string } } }>(await mock.handle(request))
  return body.Response.Error?.Code
}

describe('the product that a TC3 signature is for', () => {
  it("is the one of the vendor's host", async () => {
    expect(await tkeCode(await tkeSigned({ service: 'cvm' }))).toBe('AuthFailure.SignatureFailure')
  })

  it('may be any on a host of one’s own', async () => {
    const baseUrl = 'http://127.0.0.1:4012'
    const request = tkeRequest('DescribeClusterKubeconfig', undefined, { url: `${baseUrl}/` })
    expect(await tkeCode(await signed(request, signTc3, { service: '127' }), tkeMock({ baseUrl }))).toBeUndefined()
  })
})

describe('ACS3', () => {
  it('accepts what is signed well, with lasting and with temporary keys', async () => {
    expect(await ackCode(await ackSigned({}, '?TemporaryDurationMinutes=60'))).toEqual([200, undefined])
    expect(await ackCode(await ackSigned({ credentials: sts }))).toEqual([200, undefined])
  })

  it('says its own time to who is late', async () => {
    const late = await ackSigned({ now: new Date('2026-01-15T07:00:00Z') })
    const mock = createMock(ack, ackOperations, { verify: { credentials, ...clock(now) } })
    expect((await mock.handle(late))?.headers.get('date')).toBe('Thu, 15 Jan 2026 08:00:00 GMT')
  })

  it.each<[string, Signing, string, number]>([
    ['an unknown key', { credentials: { ...credentials, accessKeyId: 'no' } }, 'InvalidAccessKeyId.NotFound', 404],
    ['a wrong secret', { credentials: { ...credentials, accessKeySecret: 'no' } }, 'SignatureDoesNotMatch', 400],
    ['a time too old', { now: new Date('2026-01-15T07:44:00Z') }, 'InvalidTimeStamp.Expired', 400],
    ['a time too far ahead', { now: new Date('2026-01-15T08:16:00Z') }, 'InvalidTimeStamp.Expired', 400],
    ['no token', { credentials: { ...sts, securityToken: '' } }, 'MissingSecurityToken', 400],
    ['another token', { credentials: { ...sts, securityToken: 'no' } }, 'InvalidSecurityToken.Malformed', 400],
    [
      'a token with a lasting key',
      { credentials: { ...credentials, securityToken: 'no' } },
      'InvalidSecurityToken.MismatchWithAccessKey',
      400,
    ],
    [
      'a changed query',
      { change: (request) => new Request(`${request.url}?PrivateIpAddress=true`, request) },
      'SignatureDoesNotMatch',
      400,
    ],
    ['an unreadable time', { change: withHeader('x-acs-date', 'yesterday') }, 'InvalidTimeStamp.Format', 400],
    ['a broken header', { change: withHeader('authorization', 'ACS3-HMAC-SHA256 x') }, 'SignatureDoesNotMatch', 400],
    ["another vendor's scheme", { change: withHeader('authorization', tc3Header) }, 'SignatureDoesNotMatch', 400],
  ])('refuses %s', async (_, signing, code, status) => {
    expect(await ackCode(await ackSigned(signing))).toEqual([status, code])
  })

  it('refuses a request without any signature', async () => {
    expect(await ackCode(ackRequest())).toEqual([400, 'MissingAccessKeyId'])
  })

  it('refuses a disabled key and an expired token', async () => {
    const verify = {
      credentials: [
        { ...credentials, disabled: true },
        { ...sts, tokenExpires: new Date('2026-01-15T07:59:59Z') },
      ],
      ...clock(now),
    }
    expect(await ackCode(await ackSigned(), ackMock({ verify }))).toEqual([400, 'InvalidAccessKeyId.Inactive'])
    expect(await ackCode(await ackSigned({ credentials: sts }), ackMock({ verify }))).toEqual([
      400,
      'InvalidSecurityToken.Expired',
    ])
  })

  it('refuses a nonce that was used, but not one of a request that was refused', async () => {
    const mock = ackMock()
    const bad = await ackSigned({ credentials: { ...credentials, accessKeySecret: 'no' } })
    expect(await ackCode(bad, mock)).toEqual([400, 'SignatureDoesNotMatch'])
    expect(await ackCode(await ackSigned(), mock)).toEqual([200, undefined])
    expect(await ackCode(await ackSigned(), mock)).toEqual([400, 'SignatureNonceUsed'])
    mock.reset()
    expect(await ackCode(await ackSigned(), mock)).toEqual([200, undefined])
  })

  it("checks in the gateway's order: time, key, signature, then parameters", async () => {
    const late = { now: new Date(0), credentials: { ...credentials, accessKeyId: 'no' } }
    expect(await ackCode(await ackSigned(late, '?TemporaryDurationMinutes=1'))).toEqual([
      400,
      'InvalidTimeStamp.Expired',
    ])
    const unknown = { credentials: { ...credentials, accessKeyId: 'no' } }
    expect(await ackCode(await ackSigned(unknown, '?TemporaryDurationMinutes=1'))).toEqual([
      404,
      'InvalidAccessKeyId.NotFound',
    ])
  })

  it('does not look at signatures unless told so', async () => {
    expect(await ackCode(ackRequest(), createMock(ack, ackOperations))).toEqual([200, undefined])
  })

  it('leaves operations alone that need no signature, or may go without', async () => {
    const withSecurity = (security: string[][]) =>
      createMock(
        ack,
        ackOperations.map((operation) => ({ ...operation, security })),
        { verify: { credentials } },
      )
    expect(await ackCode(ackRequest(), withSecurity([]))).toEqual([200, undefined])
    expect(await ackCode(ackRequest(), withSecurity([['ACS3'], []]))).toEqual([200, undefined])
  })

  it('finds keys by a function', async () => {
    const find = vi.fn((id: string) => (id === 'key-1' ? credentials : undefined))
    const mock = ackMock({ verify: { credentials: find, ...clock(now) } })
    expect(await ackCode(await ackSigned(), mock)).toEqual([200, undefined])
    expect(find).toHaveBeenCalledWith('key-1')
  })
})

describe('TC3', () => {
  it('accepts what is signed well, and the same request twice', async () => {
    const mock = tkeMock()
    expect(await tkeCode(await tkeSigned(), mock)).toBeUndefined()
    expect(await tkeCode(await tkeSigned(), mock)).toBeUndefined()
    expect(await tkeCode(await tkeSigned({ credentials: sts }), mock)).toBeUndefined()
  })

  it.each<[string, Signing, string]>([
    ['an unknown key', { credentials: { ...credentials, accessKeyId: 'no' } }, 'AuthFailure.SecretIdNotFound'],
    ['a wrong secret', { credentials: { ...credentials, accessKeySecret: 'no' } }, 'AuthFailure.SignatureFailure'],
    ['a time 6 minutes off', { now: new Date('2026-01-15T07:54:00Z') }, 'AuthFailure.SignatureExpire'],
    ['another token', { credentials: { ...sts, securityToken: 'no' } }, 'AuthFailure.TokenFailure'],
    [
      'a broken header',
      { change: withHeader('authorization', 'TC3-HMAC-SHA256 x') },
      'AuthFailure.InvalidAuthorization',
    ],
  ])('refuses %s', async (_, signing, code) => {
    expect(await tkeCode(await tkeSigned(signing))).toBe(code)
  })
})

describe('the log of a mismatch', () => {
  const logged = async (request: Request, mock: (options: MockOptions) => ReturnType<typeof ackMock>) => {
    const entries: MockLogEntry[] = []
    const response = await mock({ log: (entry) => entries.push(entry) }).handle(request)
    return { entry: entries[0], count: entries.length, answer: await response?.text() }
  }

  it('shows both sides as a diff', async () => {
    const moved = (request: Request) => new Request(request.url.replace('ap-singapore', 'ap-guangzhou'), request)
    const { entry } = await logged(
      await tkeSigned({ change: withBody('{"ClusterId":"cls-other"}', moved), service: 'cvm' }),
      tkeMock,
    )
    expect(entry).toMatchObject({
      kind: 'signature-mismatch',
      api: 'tke',
      operation: 'DescribeClusterKubeconfig',
      accessKeyId: 'key-1',
    })
    expect(entry?.received.stringToSign).toContain('2026-01-15/cvm/tc3_request')
    expect(entry?.expected?.stringToSign).toContain('2026-01-15/tke/tc3_request')
    expect(entry?.text).toContain('- 2026-01-15/cvm/tc3_request\n+ 2026-01-15/tke/tc3_request')
  })

  it('says that only the secret can differ when both sides are equal', async () => {
    const wrong = { credentials: { ...credentials, accessKeySecret: 'no' } }
    const { entry, count } = await logged(await ackSigned(wrong), ackMock)
    expect(count).toBe(1)
    expect(entry?.received).toEqual(entry?.expected)
    expect(entry?.text).toContain('signed as documented')
  })

  it("puts the server's texts into the answer where the vendor does", async () => {
    const wrong = { credentials: { ...credentials, accessKeySecret: 'no' } }
    const { entry, answer } = await logged(await ackSigned(wrong), ackMock)
    const { Message } = JSON.parse(answer ?? '') as { Message: string }
    expect(Message).toBe(
      `Specified signature does not match our calculation. server StringToSign is [${entry?.received.stringToSign}], server CanonicalRequest is [${entry?.received.canonicalRequest}]`,
    )
  })

  it('holds no secret; the answer has what was signed, with the token that came, as the vendor', async () => {
    const wrong = { credentials: { ...sts, accessKeySecret: 'no' } }
    const { entry, answer } = await logged(await ackSigned(wrong), ackMock)
    expect(entry?.received.canonicalRequest).toContain('x-acs-security-token:***')
    expect(JSON.stringify(entry)).not.toContain('token+/2=')
    expect(JSON.stringify(entry) + answer).not.toContain('secret-2')
    const { Message } = JSON.parse(answer ?? '') as { Message: string }
    const [, hash, canonicalRequest = ''] =
      /StringToSign is \[ACS3-HMAC-SHA256\n(\w+)\], server CanonicalRequest is \[(.*)\]$/s.exec(Message) ?? []
    expect(createHash('sha256').update(canonicalRequest).digest('hex')).toBe(hash)
    expect(canonicalRequest).toContain('x-acs-security-token:token+/2=\n')
  })

  it('goes to the console without a hook', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const mock = createMock(tke, tkeOperations, { verify: { credentials, ...clock(now) } })
    await mock.handle(await tkeSigned({ credentials: { ...credentials, accessKeySecret: 'no' } }))
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining('the signature of access key key-1 does not match'),
    )
    warn.mockRestore()
  })
})

describe('rate limit', () => {
  it('counts all keys of a user together, temporary ones too, and others by themselves', async () => {
    const key = (accessKeyId: string, more: Partial<KnownKey> = {}) => ({ accessKeyId, accessKeySecret: 's', ...more })
    const known = {
      lasting: key('key-1', { user: 'user-1' }),
      session: key('sts-1', { user: 'user-1', securityToken: 'token' }),
      other: key('key-2', { user: 'user-2' }),
      nobodys: key('key-3'),
    }
    const mock = tkeMock({
      rateLimit: { requests: 2, per: 'minute' },
      verify: { credentials: Object.values(known), ...clock(now) },
    })
    const codeOf = async (credentials: Credentials) => tkeCode(await tkeSigned({ credentials }), mock)
    expect([await codeOf(known.lasting), await codeOf(known.session)]).toEqual([undefined, undefined])
    const refused = [await codeOf(known.lasting), await codeOf(known.session)]
    expect(refused).toEqual(['RequestLimitExceeded', 'RequestLimitExceeded'])
    expect([await codeOf(known.other), await codeOf(known.nobodys)]).toEqual([undefined, undefined])
  })

  it('does not count what is not signed well', async () => {
    const mock = tkeMock({ rateLimit: { requests: 1, per: 'minute' } })
    const forged = { ...credentials, accessKeySecret: 'no' }
    for (let index = 0; index < 3; index++) {
      expect(await tkeCode(await tkeSigned({ credentials: forged }), mock)).toBe('AuthFailure.SignatureFailure')
    }
    expect(await tkeCode(await tkeSigned(), mock)).toBeUndefined()
  })
})

describe('permission', () => {
  it('is asked after the throttle and before the parameters', async () => {
    const asked: unknown[] = []
    const mock = ackMock({
      authorize: ({ accessKeyId, operation, query }) => {
        asked.push([accessKeyId, operation, query['TemporaryDurationMinutes']])
        return false
      },
    })
    expect(await ackCode(await ackSigned({}, '?TemporaryDurationMinutes=1'), mock)).toEqual([403, 'Forbidden.RAM'])
    expect(asked).toEqual([['key-1', 'DescribeClusterUserKubeconfig', 1]])
  })

  it('may name another situation', async () => {
    const mock = tkeMock({ authorize: () => 'not-ready' })
    expect(await tkeCode(await tkeSigned(), mock)).toBe('ResourceUnavailable.ClusterInAbnormalStat')
    const gone = await tkeMock({ authorize: () => 'not-found' }).handle(await tkeSigned())
    expect(await gone?.json()).toMatchObject({
      Response: { Error: { Message: 'the cluster cls-65r1c5nu is not found' } },
    })
  })
})

const tc3Header = 'TC3-HMAC-SHA256 Credential=key-1/2026-01-15/tke/tc3_request, SignedHeaders=host, Signature=00'

function withHeader(name: string, value: string): (request: Request) => Request {
  return (request) => {
    request.headers.set(name, value)
    return request
  }
}

function withBody(body: string, then: (request: Request) => Request): (request: Request) => Request {
  return (request) => then(new Request(request.url, { method: request.method, headers: request.headers, body }))
}
