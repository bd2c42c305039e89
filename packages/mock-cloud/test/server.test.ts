import { once } from 'node:events'
import { createConnection } from 'node:net'
import { describe, expect, it } from 'vitest'
import { ListenError, startMockCloud } from '../src/index.ts'
import { control, runningCloud } from './running-cloud.ts'
import { ACK_CLUSTER, callAck, callEns, callTke } from './signed-call.ts'

describe('the cloud without a configuration', () => {
  it('serves every installed API on a port of its own and says with which keys', async () => {
    const { urls, credentials } = await runningCloud()
    expect(Object.keys(urls)).toEqual(['ack', 'ens', 'tke'])
    expect(new Set(Object.values(urls)).size).toBe(3)
    expect(credentials).toEqual({
      accessKeyId: 'mock-access-key-id',
      accessKeySecret: 'mock-access-key-secret',
      sts: {
        accessKeyId: 'mock-sts-access-key-id',
        accessKeySecret: 'mock-sts-access-key-secret',
        securityToken: 'mock-sts-token',
      },
    })
  })

  it('accepts the temporary key too', async () => {
    const { url, credentials } = await runningCloud()
    const { sts = credentials } = credentials
    expect((await callEns({ url: url('ens'), credentials: sts })).status).toBe(200)
  })

  it("sends the headers of Alibaba's gateway, on failures too", async () => {
    const { url, credentials } = await runningCloud()
    const stranger = { ...credentials, accessKeyId: 'nobody' }
    const answers = [
      await callAck({ url: url('ack'), credentials }),
      await callEns({ url: url('ens'), credentials }),
      await callAck({ url: url('ack'), credentials: stranger }),
      await callAck({ url: url('ack'), credentials, cluster: 'unknown' }),
    ]
    for (const { headers } of answers) {
      expect(headers.get('content-type')).toBe('application/json;charset=utf-8')
      expect(headers.get('x-acs-request-id')).toMatch(/^[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}$/)
      expect(headers.get('x-acs-trace-id')).toMatch(/^[\da-f]{32}$/)
    }
    expect(answers[1]?.headers.get('x-acs-request-id')).toBe(answers[1]?.body.RequestId)
  })

  it("repeats the trace id of a call to Tencent's, where it has one", async () => {
    const { url, credentials } = await runningCloud()
    const traceOf = async (headers: Record<string, string>) =>
      (await callTke({ url: url('tke'), credentials, headers })).headers.get('x-tc-traceid')
    expect(await traceOf({ 'x-tc-traceid': 'trace-1' })).toBe('trace-1')
    expect(await traceOf({})).toBeNull()
  })

  it('varies request ids', async () => {
    const { url, credentials } = await runningCloud()
    const ids = [await callEns({ url: url('ens'), credentials }), await callEns({ url: url('ens'), credentials })]
    expect(new Set(ids.map(({ body }) => body.RequestId)).size).toBe(2)
  })

  it('takes given ports one after the other, and says what to do when one is in use', async () => {
    const first = await runningCloud()
    const port = Number(new URL(first.url('tke')).port)
    const attempt = startMockCloud({ port })
    await expect(attempt).rejects.toThrow(ListenError)
    await expect(attempt).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use. Give another one with --port`)
  })
})

describe('checks', () => {
  it('refuses a nonce that was used, until the reset', async () => {
    const { url, credentials, reset } = await runningCloud()
    const call = () => callAck({ url: url('ack'), credentials, nonce: 'once' })
    expect((await call()).status).toBe(200)
    expect((await call()).body.Code).toBe('SignatureNonceUsed')
    reset()
    expect((await call()).status).toBe(200)
  })

  it('throttles as documented, and does not when told so', async () => {
    const now = () => new Date('2030-01-01T00:00:00Z')
    const throttled = await runningCloud({ now })
    const many = async (url: string) => {
      const calls = Array.from({ length: 21 }, () => callTke({ url, credentials: throttled.credentials, now: now() }))
      return (await Promise.all(calls)).flatMap(({ body }) => body.Response.Error?.Code ?? [])
    }
    expect(await many(throttled.url('tke'))).toEqual(['RequestLimitExceeded'])
    const open = await runningCloud({ now, yaml: 'rateLimit: false' })
    expect(await many(open.url('tke'))).toEqual([])
  })

  it('refuses 14 minutes and takes 15', async () => {
    const { url, credentials } = await runningCloud()
    const call = (minutes: number) =>
      callAck({ url: url('ack'), credentials, parameters: { TemporaryDurationMinutes: String(minutes) } })
    const { status, body } = await call(14)
    expect([status, body.code]).toEqual([400, 'InvalidParameter'])
    expect((await call(15)).status).toBe(200)
  })

  it('logs both sides of a signature that does not match, without the secret', async () => {
    const logged: string[] = []
    const { url, credentials } = await runningCloud({ log: ({ text }) => logged.push(text) })
    await callAck({ url: url('ack'), credentials: { ...credentials, accessKeySecret: 'not-the-secret' } })
    expect(logged.join()).toContain('does not match')
    expect(logged.join()).not.toMatch(/mock-access-key-secret|not-the-secret/)
  })
})

describe('/_mock', () => {
  it('shows the state without secrets', async () => {
    const { url, credentials } = await runningCloud()
    await callAck({ url: url('ack'), credentials })
    const response = await control(url('tke'), 'GET', 'state')
    const text = await response.text()
    expect(text).not.toMatch(/mock-access-key-secret|mock-sts-access-key-secret|mock-sts-token|PRIVATE KEY/)
    const { accounts, clusters, kubeconfigs } = JSON.parse(text)
    expect(accounts[0].keys[0]).toEqual({ accessKeyId: 'mock-access-key-id', accessKeySecret: '***' })
    expect(clusters.map(({ id }: { id: string }) => id)).toContain(ACK_CLUSTER)
    expect(kubeconfigs).toMatchObject([{ cluster: ACK_CLUSTER, userId: '1234567890123456' }])
  })

  it('puts everything back', async () => {
    const { url, credentials } = await runningCloud()
    const config = async () => (await callAck({ url: url('ack'), credentials })).body.config
    const before = await config()
    await control(url('ack'), 'POST', `clusters/${ACK_CLUSTER}`, { state: 'deleting' })
    expect(await config()).toBeUndefined()
    expect(await (await control(url('ens'), 'POST', 'reset')).json()).toEqual({ reset: true })
    const after = await config()
    expect(after).toContain('kubernetes-admin')
    expect(after).not.toBe(before)
  })

  it('switches the next answers, one scenario after the other', async () => {
    const { url, credentials } = await runningCloud()
    const call = () => callTke({ url: url('tke'), credentials })
    await control(url('tke'), 'POST', 'scenario', [
      { error: 'InternalError.Db', times: 2 },
      { situation: 'throttled' },
      { malformed: 'truncated' },
      { malformed: 'bad-gateway' },
      { malformed: 'empty' },
      { malformed: 'content-type' },
      { error: 'Brand.New', status: 200, message: '编造的' },
    ])
    const codes = [await call(), await call(), await call()].map(({ body }) => body.Response.Error.Code)
    expect(codes).toEqual(['InternalError.Db', 'InternalError.Db', 'RequestLimitExceeded'])
    await expect(call()).rejects.toThrow(SyntaxError)
    expect((await call()).status).toBe(502)
    expect(await call()).toMatchObject({ status: 200, body: '' })
    expect((await call()).headers.get('content-type')).toBe('text/plain')
    expect((await call()).body.Response.Error).toEqual({ Code: 'Brand.New', Message: '编造的' })
    expect((await call()).body.Response.Kubeconfig).toContain('apiVersion')
  })

  it('answers an error with headers of one’s own', async () => {
    const { url, credentials } = await runningCloud()
    const scenario = { error: 'Throttling.User', status: 429, headers: { 'X-Acs-Retry-After': '500' } }
    await control(url('ack'), 'POST', 'scenario', scenario)
    const { status, headers, body } = await callAck({ url: url('ack'), credentials })
    expect([status, headers.get('x-acs-retry-after'), body.Code]).toEqual([429, '500', 'Throttling.User'])
  })

  it('breaks the connection, and waits, when told so', async () => {
    const { url, credentials } = await runningCloud()
    await control(url('ack'), 'POST', 'scenario', [{ networkError: true }, { delay: 150 }])
    await expect(callAck({ url: url('ack'), credentials })).rejects.toThrow('fetch failed')
    const start = performance.now()
    expect((await callAck({ url: url('ack'), credentials })).status).toBe(200)
    expect(performance.now() - start).toBeGreaterThan(140)
  })

  it.each([
    ['a code that is not in the catalogue', { error: 'Nonsense' }, 'give its HTTP status too'],
    ['a member that there is not', { eror: 'InternalError' }, 'eror'],
    ['a header that cannot be sent', { error: 'InternalError', headers: { 'x-a': 'b\r\nc' } }, 'headers.x-a'],
    [
      'a header that is the server’s',
      { error: 'InternalError', headers: { 'Content-Length': '3' } },
      'headers.Content-',
    ],
    ['nothing that happens', { times: 3 }, 'nothing would happen: give delay, error,'],
    ['a status without an error', { delay: 5, status: 503 }, 'give its code too'],
    ['no JSON', undefined, 'The body is not valid JSON'],
  ])('says what is wrong with a scenario: %s', async (_, body, message) => {
    const { url } = await runningCloud()
    const response = await fetch(new URL('/_mock/scenario', url('ack')), {
      method: 'POST',
      body: body ? JSON.stringify(body) : '{',
    })
    expect(response.status).toBe(400)
    expect((await response.json()).error).toContain(message)
  })

  it.each([
    ['rotate', { cluster: 5 }, 'cluster: '],
    ['rotate', { clusters: 'c1' }, 'clusters'],
    ['clusters/c0', {}, 'There is no cluster "c0"'],
    ['clusters/%zz', {}, '"%zz" is not percent-encoded'],
    ['clusters/c0', { state: 'asleep' }, 'state: '],
  ])('says what is wrong with %s %o', async (path, body, message) => {
    const { url } = await runningCloud()
    const response = await fetch(new URL(`/_mock/${path}`, url('ack')), { method: 'POST', body: JSON.stringify(body) })
    expect(response.status).toBe(400)
    expect((await response.json()).error).toContain(message)
  })

  it('lists what there is for a path that there is not', async () => {
    const { url } = await runningCloud()
    const response = await control(url('ack'), 'GET', 'nothing')
    expect(response.status).toBe(404)
    expect((await response.json()).routes).toContain('POST /_mock/reset')
  })
})

describe('HTTP', () => {
  it('lets any page call it, with every header a client sends', async () => {
    const { url, credentials } = await runningCloud()
    const preflight = await fetch(url('ack'), {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:5173',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization,x-acs-date',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization,x-acs-date')
    const { headers } = await callAck({ url: url('ack'), credentials })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-expose-headers')).toBe('*')
  })

  it('answers 413 to a body and to a URL beyond the limit', async () => {
    const { url } = await runningCloud()
    const limit = 10 * 1024 * 1024
    const post = (length: number) => fetch(url('tke'), { method: 'POST', body: 'x'.repeat(length) })
    expect((await post(limit)).status).toBe(200)
    expect((await post(limit + 1)).status).toBe(413)
    expect((await fetch(`${url('tke')}/?a=${'b'.repeat(32 * 1024)}`)).status).toBe(413)
  })

  it('answers 431 to headers beyond the limit and 400 to what is not HTTP', async () => {
    const { url } = await runningCloud()
    expect(await raw(url('ack'), `GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(70_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431/,
    )
    expect(await raw(url('ack'), 'hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400/)
  })

  it('waits for no connection on which nothing was asked, or half of it', async () => {
    const cloud = await startMockCloud()
    const { hostname, port } = new URL(cloud.urls['ack'] ?? '')
    const sockets = ['', 'GET / HTTP/1.1\r\nhost:'].map((text) => {
      const socket = createConnection(Number(port), hostname, () => socket.write(text))
      return socket.on('error', () => undefined)
    })
    await Promise.all(sockets.map((socket) => once(socket, 'connect')))
    const ended = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))))
    await cloud.close()
    await ended
  })

  it('finishes the answers under way before it is closed, and keeps no connection', async () => {
    const cloud = await startMockCloud()
    const url = cloud.urls['ack'] ?? ''
    await control(url, 'POST', 'scenario', { delay: 200 })
    const answer = callAck({ url, credentials: cloud.credentials })
    await new Promise((resolve) => setTimeout(resolve, 50))
    const start = performance.now()
    await cloud.close()
    expect((await answer).status).toBe(200)
    expect(performance.now() - start).toBeLessThan(2000)
    await expect(fetch(url)).rejects.toThrow('fetch failed')
  })
})

/** Sends bytes and returns what came back until the connection ended. */
function raw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    let received = ''
    const socket = createConnection(Number(port), hostname, () => socket.write(text))
    socket.on('data', (data) => {
      received += data
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(received))
  })
}
