import { execFileSync, spawn } from 'node:child_process'
import { createHash, createHmac, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { ACK_CLUSTER } from './signed-call.ts'

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
const path = `/k8s/${ACK_CLUSTER}/user_config`

/** More on demand (`npm run soak -w packages/mock-cloud`): what must not grow is in the tests of its store, too. */
const REQUESTS = Number(process.env['MOCK_CLOUD_SOAK'] ?? 8000)
const AT_ONCE = 10
const HEAP = ['--max-semi-space-size=4', '--max-old-space-size=80']

const sha256 = (data: string) => createHash('sha256').update(data).digest('hex')
const EMPTY = sha256('')

interface Key {
  readonly accessKeyId: string
  readonly accessKeySecret: string
}

/** ACK's call with a nonce of its own, signed with Node's hashes, which are quick. */
function signedHeaders(host: string, { accessKeyId, accessKeySecret }: Key): Record<string, string> {
  const headers = {
    host,
    'x-acs-action': 'DescribeClusterUserKubeconfig',
    'x-acs-content-sha256': EMPTY,
    'x-acs-date': `${new Date().toISOString().slice(0, 19)}Z`,
    'x-acs-signature-nonce': randomUUID(),
    'x-acs-version': '2015-12-15',
  }
  const names = Object.keys(headers).join(';')
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`)
  const canonical = ['GET', path, '', lines.join(''), names, EMPTY].join('\n')
  const stringToSign = `ACS3-HMAC-SHA256\n${sha256(canonical)}`
  const signature = createHmac('sha256', accessKeySecret).update(stringToSign).digest('hex')
  const authorization = `ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=${names},Signature=${signature}`
  return { ...headers, accept: 'application/json', authorization }
}

/** Sends so many calls and counts their answers by status. */
async function callAll(url: URL, count: number, newKey: () => Key): Promise<Record<number, number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const statuses: Record<number, number> = {}
  let next = 0
  const client = async () => {
    while (next++ < count) {
      const status = await statusOf(url, agent, signedHeaders(url.host, newKey()))
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, client))
  agent.destroy()
  return statuses
}

function statusOf({ hostname, port }: URL, agent: Agent, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, agent, headers }, (response) => {
      text(response).then(() => resolve(response.statusCode ?? 0), reject)
    })
    sent.on('error', reject).end()
  })
}

const megabytes = (pid: number) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024

it.each([
  ['good requests, each with a nonce of its own', 200, (key: Key) => key],
  ['requests of as many unknown keys', 404, (key: Key) => ({ ...key, accessKeyId: randomUUID() })],
  ['bad signatures, whose log nobody reads', 400, (key: Key) => ({ ...key, accessKeySecret: randomUUID() })],
])(
  `holds no more memory after ${REQUESTS} %s`,
  async (_, status, keyOf) => {
    const child = spawn(process.execPath, [...HEAP, cli, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    child.stderr.pause()
    const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))))
    const { ack, credentials } = JSON.parse(line)
    const url = new URL(ack.url)
    await callAll(url, REQUESTS / 2, () => keyOf(credentials))
    const before = megabytes(child.pid ?? 0)
    expect(await callAll(url, REQUESTS, () => keyOf(credentials))).toEqual({ [status]: REQUESTS })
    expect(megabytes(child.pid ?? 0) - before).toBeLessThan(24)
    child.kill('SIGTERM')
    child.stderr.resume()
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  },
  60_000 + REQUESTS,
)
