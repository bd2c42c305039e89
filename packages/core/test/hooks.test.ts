import { inspect } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { type ClientOptions, createClient, type OperationDescriptor } from '../src/index.ts'
import { alibabaLike, describeAlibaba, describeTencent, plainApi, tencentLike } from './apis.ts'

const credentials = {
  accessKeyId: 'AKIDTEST0000000000000001',
  accessKeySecret: 'planted-secret',
  securityToken: 'planted-token',
}

/** Everything that the hooks were told during a call. */
async function told(
  answers: readonly (() => Response | Promise<Response>)[],
  {
    api = alibabaLike,
    operation = describeAlibaba,
    options = { path: { ClusterId: 'c1' } },
    ...more
  }: ClientOptions & { api?: typeof alibabaLike; operation?: OperationDescriptor; options?: object } = {},
) {
  const events: [name: string, event: Record<string, unknown>][] = []
  const hook = (name: string) => (event: object) => events.push([name, { ...event }])
  let sent = 0
  const client = createClient(api, {
    credentials,
    region: 'ap-singapore',
    retries: { baseDelay: 0 },
    onRequest: hook('request'),
    onResponse: hook('response'),
    onRetry: hook('retry'),
    fetch: async () => answers[Math.min(sent++, answers.length - 1)]?.() ?? Response.json({}),
    ...more,
  })
  await client.request(operation, options)
  return events
}

const call = { api: 'ack', operation: 'DescribeClusterUserKubeconfig' }
const request = {
  ...call,
  method: 'GET',
  url: 'https://cs.ap-singapore.aliyuncs.com/k8s/c1/user_config',
}

describe('the hooks', () => {
  it('are told of requests, answers and retries, in order', async () => {
    const busy = () => Response.json({ Code: 'Throttling', RequestId: 'r-1' }, { status: 400 })
    const good = () => Response.json({}, { headers: { 'x-acs-request-id': 'r-2' } })
    const duration = expect.any(Number)
    expect(await told([busy, good])).toEqual([
      ['request', { ...request, attempt: 1 }],
      [
        'response',
        {
          ...request,
          attempt: 1,
          status: 400,
          requestId: 'r-1',
          duration,
          error: expect.objectContaining({ code: 'Throttling' }),
        },
      ],
      ['retry', { ...call, attempt: 1, delay: 0, error: expect.objectContaining({ code: 'Throttling' }) }],
      ['request', { ...request, attempt: 2 }],
      ['response', { ...request, attempt: 2, status: 200, requestId: 'r-2', duration, error: undefined }],
    ])
  })

  it('find the request id in a body of success too', async () => {
    const answer = () => Response.json({ Response: { Kubeconfig: 'k', RequestId: 'r-3' } })
    const events = await told([answer], { api: tencentLike, operation: describeTencent, options: { body: {} } })
    expect(events.at(-1)).toMatchObject(['response', { requestId: 'r-3' }])
  })

  it('are told that there is no answer', async () => {
    const events = await told([() => Promise.reject(new Error('reset'))], { retries: false })
    expect(events.at(-1)).toMatchObject(['response', { status: undefined, error: { code: 'NetworkError' } }])
    const never = () => new Promise<Response>(() => {})
    // Timers may fire a little early, by this clock.
    vi.spyOn(performance, 'now').mockReturnValue(0)
    expect((await told([never], { timeout: 10 })).at(-1)).toMatchObject(['response', { error: { code: 'Timeout' } }])
  })

  it('that throw are bugs of who wrote them, not failures of the call', async () => {
    for (const name of ['onRequest', 'onResponse', 'onRetry']) {
      const bug = () => {
        throw new RangeError(name)
      }
      const answers = [() => new Response('', { status: 503 })]
      await expect(told(answers, { [name]: bug })).rejects.toThrow(RangeError)
    }
  })
})

describe('no secret is told', () => {
  const clean = (events: unknown) => {
    const text = inspect(events, { depth: Number.POSITIVE_INFINITY, showHidden: true }) + JSON.stringify(events)
    expect(text).not.toMatch(/planted|Signature=\w|HMAC-SHA256 Credential/)
  }

  it('of credentials, bodies and answers that repeat them', async () => {
    const repeat = (status: number) => () =>
      Response.json({ Code: 'Throttling', Message: 'planted-token, planted-secret', config: 'planted' }, { status })
    clean(await told([repeat(400), repeat(503), repeat(200)]))
    const failing = () => Promise.reject(new Error('planted-token', { cause: new Error('planted-secret') }))
    clean(await told([failing]))
  })

  it('of paths and queries', async () => {
    const operation: OperationDescriptor = {
      id: 'get',
      method: 'GET',
      path: '/keys/{key}',
      accept: 'application/json',
      parameters: { path: { key: { secret: true } } },
    }
    const options = { path: { key: 'planted key/1' }, query: { token: 'planted' } }
    const events = await told([() => new Response('', { status: 503 })], { api: plainApi, operation, options })
    expect(events[0]).toMatchObject(['request', { url: 'https://pets.example/v1/keys/[redacted]' }])
    clean(events)
  })
})

it('nothing is printed by default', async () => {
  const methods = ['log', 'info', 'warn', 'error', 'debug'] as const
  const spies = methods.map((method) => vi.spyOn(console, method).mockImplementation(() => {}))
  const streams = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write'))
  const before = streams.map(({ mock }) => mock.calls.length)
  await told([() => new Response('', { status: 503 })], {
    onRequest: undefined,
    onResponse: undefined,
    onRetry: undefined,
  })
  expect(spies.flatMap(({ mock }) => mock.calls)).toEqual([])
  expect(streams.map(({ mock }) => mock.calls.length)).toEqual(before)
  vi.restoreAllMocks()
})
