import { execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createConnection } from 'node:net'
import { fileURLToPath } from 'node:url'
import { signTc3 } from '@cloud-kubeconfig/core/signing'
import { expect, it, onTestFinished } from 'vitest'
import { callAck, callTke } from './signed-call.ts'

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
const REQUESTS = 10_000
const AT_ONCE = 40

/** So that what is held shows soon: a large heap fills up before it is cleaned. */
const SMALL_HEAP = ['--max-semi-space-size=4', '--max-old-space-size=80']

/** What is sent, and whether the client goes away without waiting for an answer. */
interface Attack {
  readonly bytes: string | Buffer
  readonly leaves?: boolean
}

const post = (body: string, headers = '') =>
  `POST / HTTP/1.1\r\nhost: a\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`

const attacks: readonly ((url: URL) => Attack)[] = [
  () => ({ bytes: 'not http at all\r\n\r\n' }),
  () => ({ bytes: Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7919) % 256)) }),
  () => ({ bytes: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n' }),
  () => ({ bytes: `GET / HTTP/1.1\r\nhost: a\r\nx-long: ${'y'.repeat(70_000)}\r\n\r\n` }),
  () => ({ bytes: `GET /${'a/'.repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n` }),
  () => ({ bytes: `GET /k8s/%zz%00%ff/user_config?%=%&&=&__proto__=1&constructor HTTP/1.1\r\nhost: a\r\n\r\n` }),
  () => ({ bytes: 'GET //evil.example/%2e%2e/ HTTP/1.1\r\nhost: [::\r\n\r\n' }),
  () => ({ bytes: 'GET http://[bad/ HTTP/1.1\r\nhost: a\r\n\r\n' }),
  () => ({ bytes: 'OPTIONS * HTTP/1.1\r\nhost: a\r\n\r\n' }),
  () => ({ bytes: 'CONNECT a:443 HTTP/1.1\r\nhost: a:443\r\n\r\n' }),
  () => ({ bytes: 'TRACE / HTTP/1.1\r\nhost: a\r\n\r\n' }),
  () => ({ bytes: 'GET / HTTP/1.1\r\nhost: a\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n' }),
  () => ({ bytes: 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello' }),
  () => ({ bytes: 'POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n' }),
  () => ({ bytes: 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1000\r\n\r\nshort', leaves: true }),
  () => ({ bytes: 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 99999999999\r\n\r\nx', leaves: true }),
  () => ({ bytes: 'GET / HTT', leaves: true }),
  () => ({ bytes: 'GET / HTTP/1.1\r\nhost: a\r\n\r\n', leaves: true }),
  () => ({ bytes: 'GET / HTTP/1.1\r\nauthorization: ACS3-HMAC-SHA256 Credential=,SignedHeaders=;,Signature=\r\n\r\n' }),
  () => ({ bytes: post('{"ClusterId":', 'content-type: application/json\r\nauthorization: TC3-HMAC-SHA256 x\r\n') }),
  () => ({ bytes: post(`${'['.repeat(5000)}`, 'content-type: application/json\r\nx-tc-action: a\r\n') }),
  () => ({ bytes: post('a.0.b.0.c=1&'.repeat(500), 'content-type: application/x-www-form-urlencoded\r\n') }),
  () => ({ bytes: 'POST /_mock/scenario HTTP/1.1\r\nhost: a\r\ncontent-length: 8\r\n\r\n{"a":"b"' }),
  (url) => ({ bytes: signedNonsense(url) }),
]

/** A good signature over a body that is no JSON. */
function signedNonsense(url: URL): string {
  const body = `\u0000{${randomUUID()}`
  const headers = {
    'content-type': 'application/json',
    'x-tc-action': 'DescribeClusterKubeconfig',
    'x-tc-version': '2018-05-25',
  }
  const credentials = { accessKeyId: 'mock-access-key-id', accessKeySecret: 'mock-access-key-secret' }
  const request = { method: 'POST', url, headers: { ...headers, host: url.host }, body: new TextEncoder().encode(body) }
  const signed = signTc3(request, { credentials, now: new Date(), nonce: '', service: 'tke' })
  const lines = Object.entries(signed.headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return post(body, lines.filter((line) => !line.startsWith('host')).join('')).replace('host: a', `host: ${url.host}`)
}

/** Sends, waits for the first bytes of an answer or the end, and goes away. */
function attack(url: URL, { bytes, leaves }: Attack): Promise<void> {
  return new Promise((resolve) => {
    const socket = createConnection(Number(url.port), url.hostname, () => {
      socket.write(bytes, () => {
        if (leaves) socket.destroy()
      })
    })
    // A server that says nothing to nonsense is not waited for.
    socket.setTimeout(200, () => socket.destroy())
    socket.on('data', () => socket.destroy())
    socket.on('error', () => undefined)
    socket.on('close', () => resolve())
  })
}

async function attackAll(urls: readonly URL[], count: number): Promise<void> {
  let next = 0
  const client = async () => {
    while (next < count) {
      const index = next++
      const url = urls[index % urls.length] as URL
      const made = attacks[index % attacks.length]?.(url)
      if (made) await attack(url, made)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, client))
}

const megabytes = (pid: number) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024

it(`survives ${REQUESTS} requests that mean no good, answers correctly afterwards and holds no more memory`, async () => {
  const child = spawn(process.execPath, [...SMALL_HEAP, cli, '--json'], { stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))))
  const { ack, ens, tke, credentials } = JSON.parse(line)
  const urls = [ack, ens, tke].map(({ url }) => new URL(url))
  // Slow clients, who stay all the time.
  const slow = Array.from({ length: 50 }, () => createConnection(Number(urls[0]?.port), '127.0.0.1'))
  for (const socket of slow) socket.on('error', () => undefined).write('GET / HTTP/1.1\r\nhost:')

  await attackAll(urls, REQUESTS / 2)
  const before = megabytes(child.pid ?? 0)
  await attackAll(urls, REQUESTS)
  const after = megabytes(child.pid ?? 0)
  expect(after - before).toBeLessThan(32)

  // Some of them were signed, and count: until the second is over, TKE rightly throttles.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect((await callAck({ url: ack.url, credentials })).status).toBe(200)
  expect((await callTke({ url: tke.url, credentials })).body.Response.Kubeconfig).toContain('apiVersion')
  for (const socket of slow) socket.destroy()
  child.kill('SIGINT')
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
}, 180_000)
