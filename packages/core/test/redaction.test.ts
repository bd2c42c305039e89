import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createClient } from '../src/index.ts'
import type { StandardSchema } from '../src/standard-schema.ts'
import { alibabaLike, callWith, describeAlibaba, describeTencent, errorOf, plainApi, tencentLike } from './apis.ts'

const secret = 'planted+key/secret=1'
const token = 'planted token&of?sts/2'.replaceAll(' ', '+')
const kubeconfig = 'apiVersion: v1\nusers:\n- planted-kubeconfig-3'
const planted = /planted/

const credentials = { accessKeyId: 'AKIDTEST0000000000000001', accessKeySecret: secret, securityToken: token }

/** Every way in which somebody may see an error or a client. */
function renderings(value: unknown): string {
  const chain: unknown[] = []
  for (let part = value; part instanceof Error && chain.length < 10; part = part.cause) chain.push(part)
  const all = [value, ...chain].flatMap((part) => [
    String(part),
    JSON.stringify(part),
    JSON.stringify(part, Object.getOwnPropertyNames(part ?? {})),
    inspect(part, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: false }),
    part instanceof Error ? `${part.stack}` : '',
  ])
  return all.join('\n')
}

/** What a request carries besides: it must be nowhere either. */
const signature = /Signature=\w|HMAC-SHA256 Credential|Bearer /

function expectClean(value: unknown): void {
  const text = renderings(value)
  expect(text).not.toMatch(planted)
  expect(text).not.toMatch(signature)
}

/** Like libraries that quote the value in their messages. */
const quoting: StandardSchema = {
  '~standard': {
    validate: (value) => ({ issues: [{ message: `Expected something else but received ${JSON.stringify(value)}` }] }),
  },
}

describe('no rendering shows a secret', () => {
  it('of an answer that repeats what was signed', async () => {
    const Message = `server CanonicalRequest is [x-acs-security-token:${token}] ${encodeURIComponent(encodeURIComponent(token))}`
    const answer = async () => Response.json({ Code: 'SignatureDoesNotMatch', Message, Echo: secret }, { status: 400 })
    const error = await errorOf(alibabaLike, describeAlibaba, {
      client: { credentials },
      options: { path: { ClusterId: 'c1' } },
      answer,
    })
    expect(error.message).toContain('server CanonicalRequest is [x-acs-security-token:[redacted]]')
    expectClean(error)
  })

  it('of a fetch that fails and quotes the request', async () => {
    let signed = ''
    const fetch = async (request: Request): Promise<Response> => {
      signed = request.headers.get('authorization')?.slice(-64) ?? ''
      const headers = `${[...request.headers].join()} ${signed}`
      const inner = Object.assign(new Error(`connect ${headers} ${secret}`), { code: 'ECONNREFUSED', request, headers })
      throw Object.assign(new TypeError('fetch failed', { cause: inner }), { request })
    }
    const error = await errorOf(alibabaLike, describeAlibaba, {
      client: { credentials, fetch },
      options: { path: { ClusterId: 'c1' } },
    })
    expect(error).toMatchObject({ code: 'NetworkError', cause: { name: 'TypeError', cause: { code: 'ECONNREFUSED' } } })
    expectClean(error)
    expect(signed).toMatch(/^[0-9a-f]{64}$/)
    expect(renderings(error)).not.toContain(signed)
  })

  it('of a body that cannot be read', async () => {
    const text = JSON.stringify({ Response: { Kubeconfig: kubeconfig } }).slice(0, -3)
    for (const type of ['application/json', 'text/html', 'text/xml']) {
      const answer = new Response(text, { headers: { 'content-type': type } })
      const error = await errorOf(tencentLike, describeTencent, {
        client: { credentials },
        options: { body: {} },
        answer,
      })
      expect(error.code).toBe('MalformedResponse')
      expectClean(error)
    }
  })

  it('of a response that does not match its schema', async () => {
    const answer = () => Response.json({ Response: { Kubeconfig: kubeconfig, Other: 1 } })
    const schemas = [
      quoting,
      z.object({ Response: z.object({ Kubeconfig: z.literal('x') }) }),
      z.object({
        Response: z.object({ Kubeconfig: z.string().refine(() => false, { error: (i) => `bad ${i.input}` }) }),
      }),
    ]
    for (const schema of schemas) {
      const client = { credentials, validators: { DescribeClusterKubeconfig: { responses: { 200: schema } } } }
      const error = await errorOf(tencentLike, describeTencent, { client, options: { body: {} }, answer })
      expect(error.code).toBe('InvalidResponse')
      expectClean(error)
    }
  })

  it('of a request that does not match its schema', async () => {
    const operation = {
      id: 'login',
      method: 'POST',
      path: '/login',
      secrets: ['/user/password'],
      parameters: { query: { pin: { secret: true } } },
    } as const
    const options = { query: { pin: 'planted-pin' }, body: { user: { password: 'planted-password', 'planted~/x': 1 } } }
    const schemas = { query: quoting, body: z.object({ user: z.object({ password: z.enum(['a']) }) }) }
    const error = await errorOf(plainApi, operation, { client: { validators: { login: schemas } }, options })
    expect(error).toMatchObject({
      code: 'InvalidRequest',
      issues: [
        { in: 'query', path: [], message: 'Expected something else but received {"pin":"[redacted]"}' },
        { in: 'body', path: ['user', 'password'], message: 'is invalid (a secret, not shown)' },
      ],
    })
    expectClean(error)
  })

  it('of an answer that repeats what the caller sent', async () => {
    const operation = {
      id: 'reset',
      method: 'POST',
      path: '/users/{key}',
      secrets: ['/old', '/list/*/value'],
      parameters: { path: { key: { secret: true } }, headers: { 'X-Pin': { secret: true } } },
    } as const
    const options = {
      path: { key: 'planted key' },
      headers: { 'X-Pin': 'planted-pin' },
      body: { old: 'planted-old', list: [{ value: 'planted-item' }] },
    }
    const api = { ...plainApi, failures: [{ code: '/code', message: '/message' }] } as const
    const message = 'planted-old, planted-item, planted-pin and planted%20key are wrong'
    for (const answer of [Response.json({ code: 'X', message }, { status: 400 }), new Response('', { status: 502 })]) {
      expectClean(await errorOf(api, operation, { options, answer }))
    }
  })

  it('of a function that gives credentials and fails', async () => {
    const fail = () => {
      throw new Error('no credentials for you', { cause: new Error('status 403') })
    }
    const error = await errorOf(alibabaLike, describeAlibaba, {
      client: { credentials: fail },
      options: { path: { ClusterId: 'c' } },
    })
    expect(error).toMatchObject({ code: 'CredentialsUnavailable', cause: { message: 'no credentials for you' } })
  })

  it('of credentials with a line break', async () => {
    const bad = { ...credentials, securityToken: `${token}\n` }
    expectClean(await errorOf(tencentLike, describeTencent, { client: { credentials: bad }, options: { body: {} } }))
  })

  it('of tokens, passwords and keys of a plain document', async () => {
    const auth = {
      bearer: 'planted-bearer',
      basic: { username: 'u', password: 'planted-password' },
      header: 'planted-header',
      query: 'planted key in query',
      cookie: 'planted-cookie',
    }
    for (const scheme of Object.keys(auth)) {
      const operation = { id: 'get', method: 'GET', path: '/', accept: 'application/json', security: [[scheme]] }
      const fetch = async (request: Request): Promise<Response> => {
        throw new Error(`${request.url} ${[...request.headers].join()}`)
      }
      expectClean(await errorOf(plainApi, operation, { client: { auth, fetch } }))
    }
  })

  it('of a client, whatever it was given', async () => {
    const client = createClient(alibabaLike, {
      credentials,
      auth: { bearer: 'planted-bearer' },
      headers: { a: 'planted' },
    })
    expectClean(client)
    expect(JSON.stringify(client)).toBe('{"api":"ack"}')
  })

  it('of a failed result, whose request and response are there all the same', async () => {
    const { result } = await callWith(alibabaLike, describeAlibaba, {
      client: { credentials },
      options: { path: { ClusterId: 'c1' } },
      answer: Response.json({ Code: 'X', Message: 'm' }, { status: 400 }),
    })
    expect(result.request?.headers.get('x-acs-security-token')).toBe(token)
    expect(inspect(result, { depth: Number.POSITIVE_INFINITY })).not.toMatch(planted)
    expect(JSON.stringify(result)).not.toMatch(planted)
  })
})

it('a message has the address without its query, in which a secret may be that no document marks', async () => {
  const options = { path: { ClusterId: 'c1' }, query: { token: 'planted' } }
  const error = await errorOf(alibabaLike, describeAlibaba, {
    options,
    answer: new Response('<html>', { status: 502 }),
  })
  expect(error.message).toMatch(/\(GET https:\/\/cs\.ap-singapore\.aliyuncs\.com\/k8s\/c1\/user_config\)$/)
  expectClean(error)
})

it('an error renders what somebody needs', async () => {
  const error = await errorOf(alibabaLike, describeAlibaba, {
    options: { path: { ClusterId: 'c1' } },
    answer: Response.json({ Code: 'X', Message: 'm', RequestId: 'r' }, { status: 403 }),
  })
  expect(String(error)).toBe('ApiError [X]: m')
  expect(inspect(error)).toMatch(
    /ApiError: m[\s\S]*code: 'X'[\s\S]*operation: 'DescribeClusterUserKubeconfig'[\s\S]*status: 403/,
  )
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'ApiError',
    message: 'm',
    code: 'X',
    retryable: false,
    api: 'ack',
    operation: 'DescribeClusterUserKubeconfig',
    status: 403,
    requestId: 'r',
  })
})
