import { execFileSync, spawn } from 'node:child_process'
import { createConnection } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Attack, attacks } from './attacks.ts'
import { runningCloud } from './running-cloud.ts'
import { callAck, callEns, callTke } from './signed-call.ts'

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
const REQUESTS = 10_000
const AT_ONCE = 40
const SLOW_CLIENTS = 50

/** So that what is held shows soon: a large heap fills up before it is cleaned. */
const SMALL_HEAP = ['--max-semi-space-size=4', '--max-old-space-size=80']

interface Outcome {
  readonly isConnected: boolean
  /** The first bytes that came. */
  readonly answer: string
}

/** Sends, waits for the first bytes of an answer or the end, and goes away. */
function attack(url: URL, { bytes, leaves, drips }: Attack, patience: number): Promise<Outcome> {
  return new Promise((resolve) => {
    let isConnected = false
    let answer = ''
    const all = Buffer.from(bytes(url))
    const socket = createConnection(Number(url.port), url.hostname, () => {
      isConnected = true
      const half = drips ? 3 : all.length
      socket.write(all.subarray(0, half), () => {
        if (leaves) socket.destroy()
      })
      if (drips) setTimeout(() => socket.write(all.subarray(half)), 20)
    })
    // A server that says nothing to nonsense is not waited for.
    socket.setTimeout(patience, () => socket.destroy())
    socket.on('data', (data) => {
      answer += data
      socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve({ isConnected, answer }))
  })
}

/** Each kind in turn, each of them at each address in turn. Returns how many clients were connected. */
async function attackAll(urls: readonly URL[], count: number): Promise<number> {
  let next = 0
  let connected = 0
  const client = async () => {
    while (next < count) {
      const index = next++
      const url = urls[Math.floor(index / attacks.length) % urls.length] as URL
      const { isConnected } = await attack(url, attacks[index % attacks.length] as Attack, 200)
      if (isConnected) connected += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, client))
  return connected
}

describe('an answer', () => {
  const answered = attacks.flatMap((one) => (one.answer ? [[one.kind, one, one.answer] as const] : []))
  it.each(answered)('to a request that means no good: %s', async (_, one, expected) => {
    const failures: unknown[] = []
    const { url } = await runningCloud({ onError: (error) => failures.push(error), log: () => undefined })
    for (const api of ['ack', 'ens', 'tke'] as const) {
      expect((await attack(new URL(url(api)), one, 10_000)).answer).toMatch(expected)
    }
    expect(failures).toEqual([])
  })
})

const megabytes = (pid: number) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024

it(`survives ${REQUESTS} requests that mean no good, answers correctly afterwards and holds no more memory`, async () => {
  const child = spawn(process.execPath, [...SMALL_HEAP, cli, '--json'], { stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))))
  const { ack, ens, tke, credentials } = JSON.parse(line)
  // The API server that a kubeconfig names is one of those that are attacked.
  const kubeconfig = (await callAck({ url: ack.url, credentials })).body.config
  const apiServer = /server: (\S+)/.exec(kubeconfig)?.[1] ?? ''
  const urls = [ack.url, ens.url, tke.url, apiServer].map((url) => new URL(url))
  // Slow clients, who stay all the time.
  const slow = urls.flatMap(({ port }) =>
    Array.from({ length: SLOW_CLIENTS }, () => createConnection(Number(port), '127.0.0.1')),
  )
  for (const socket of slow) socket.on('error', () => undefined).write('GET / HTTP/1.1\r\nhost:')

  await attackAll(urls, REQUESTS / 2)
  const before = megabytes(child.pid ?? 0)
  expect(await attackAll(urls, REQUESTS)).toBe(REQUESTS)
  const after = megabytes(child.pid ?? 0)
  expect(after - before).toBeLessThan(32)

  // Some of them were signed, and count: until the second is over, TKE rightly throttles.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect((await callAck({ url: ack.url, credentials })).body.config).toBe(kubeconfig)
  expect((await callEns({ url: ens.url, credentials })).body.Config).toContain('apiVersion')
  expect((await callTke({ url: tke.url, credentials })).body.Response.Kubeconfig).toContain('apiVersion')
  for (const socket of slow) socket.destroy()
  child.kill('SIGINT')
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
}, 180_000)
