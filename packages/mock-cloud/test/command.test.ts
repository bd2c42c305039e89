import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { control } from './running-cloud.ts'
import { callAck } from './signed-call.ts'

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))

type Child = ChildProcessByStdio<null, Readable, Readable>

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function start(...args: readonly string[]): { child: Child; ended: Promise<Ended>; firstLine: Promise<string> } {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let stdout = ''
  let stderr = ''
  child.stderr.on('data', (data) => {
    stderr += data
  })
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.on('data', (data) => {
      stdout += data
      if (stdout.includes('\n')) resolve(stdout.slice(0, stdout.indexOf('\n')))
    })
  })
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
  return { child, ended, firstLine }
}

it('prints one line of JSON once it listens, answers, and stops with 0 at a signal', async () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const { child, ended, firstLine } = start('--json', '--port', '0')
    const { ack, ens, tke, credentials } = JSON.parse(await firstLine)
    expect([ack.url, ens.url, tke.url].every((url) => /^http:\/\/127\.0\.0\.1:\d+$/.test(url))).toBe(true)
    expect((await callAck({ url: ack.url, credentials })).status).toBe(200)
    child.kill(signal)
    const { code, stdout } = await ended
    expect([code, stdout.trim().split('\n').length]).toEqual([0, 1])
  }
}, 30_000)

it('cuts off what is under way at a second signal', async () => {
  const { child, ended, firstLine } = start('--json')
  const { ack, credentials } = JSON.parse(await firstLine)
  await control(ack.url, 'POST', 'scenario', { delay: 60_000 })
  const cut = callAck({ url: ack.url, credentials }).catch(() => 'cut off')
  await new Promise((resolve) => setTimeout(resolve, 200))
  child.kill('SIGINT')
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(child.exitCode).toBeNull()
  child.kill('SIGINT')
  expect([(await ended).code, await cut]).toEqual([0, 'cut off'])
}, 30_000)

it.each(['SIGINT', 'SIGTERM'] as const)(
  'answers what is under way at %s, and waits for nobody who asks nothing',
  async (signal) => {
    const { child, ended, firstLine } = start('--json')
    const { ack, credentials } = JSON.parse(await firstLine)
    // One connection that is kept alive, and one on which nothing was ever sent.
    expect((await callAck({ url: ack.url, credentials })).status).toBe(200)
    const silent = createConnection(Number(new URL(ack.url).port), '127.0.0.1')
    silent.on('error', () => undefined)
    await once(silent, 'connect')
    await control(ack.url, 'POST', 'scenario', { delay: 500 })
    const answer = callAck({ url: ack.url, credentials })
    while ((await (await control(ack.url, 'GET', 'scenario')).json()).scenarios.length > 0) await setImmediate()
    child.kill(signal)
    expect((await answer).body.config).toContain('apiVersion')
    expect((await ended).code).toBe(0)
  },
  30_000,
)

it('says that there is no port for the last API', async () => {
  const { code, stderr } = await start('--port', '65535').ended
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^There is no port 65536\. .* give a lower one/)])
}, 30_000)

it('says which port is in use', async () => {
  const blocker = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void blocker.close())
  await new Promise((resolve) => blocker.once('listening', resolve))
  const { port } = blocker.address() as { port: number }
  const { code, stderr, stdout } = await start('--port', String(port)).ended
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toBe(
    `Port ${port} on 127.0.0.1 is in use. Give another one with --port, or --port 0 for any free ports.\n`,
  )
}, 30_000)

it('names no key where the first account has none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mock-cloud-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'cloud.yaml')
  writeFileSync(file, 'accounts: [{ id: "1" }]')
  const { child, ended, firstLine } = start('--config', file)
  expect(await firstLine).toMatch(/^ack +http:/)
  child.kill('SIGINT')
  expect((await ended).stdout).not.toMatch(/^key/m)
}, 30_000)

it('refuses a bad configuration with line and path', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mock-cloud-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'cloud.yaml')
  writeFileSync(file, 'clusters:\n  - api: ack\n')
  const { code, stderr } = await start('--config', file).ended
  expect(code).toBe(2)
  expect(stderr).toContain(`${file}:2:5: clusters[0].id: `)
}, 30_000)

it.each([
  [['--nonsense'], /nonsense/],
  [['--port', '70000'], /--port must be a whole number from 0 to 65535, but is "70000"/],
  [['--host', ''], /--host must be an address of this machine, but is empty/],
  [['--time-scale', '0'], /--time-scale must be a number above 0/],
])(
  'explains a wrong command line: %j',
  async (args, message) => {
    const { code, stderr } = await start(...args).ended
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).toContain('Usage: mock-cloud')
  },
  30_000,
)

it('has a help and a version', async () => {
  expect((await start('--help').ended).stdout).toContain('--time-scale X')
  expect((await start('--version').ended).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
}, 30_000)

it('logs requests when asked, and nothing secret', async () => {
  const { child, ended, firstLine } = start('--json', '--verbose')
  const { ack, credentials } = JSON.parse(await firstLine)
  await callAck({ url: ack.url, credentials })
  await fetch(`${ack.url}/?AccessKeyId=a&Signature=very-secret`)
  child.kill('SIGINT')
  const { stderr } = await ended
  expect(stderr).toMatch(/^ack GET \/k8s\/c5b5e80b0b64a4bf6939d2d8fbbc50000\/user_config 200 [\d.]+ ms$/m)
  expect(stderr).not.toMatch(/secret/)
}, 30_000)

it('goes on when nobody reads any more what it prints', async () => {
  const { child, ended, firstLine } = start('--json', '--verbose')
  const { ack, credentials } = JSON.parse(await firstLine)
  child.stdout.destroy()
  child.stderr.destroy()
  for (let call = 0; call < 5; call++) expect((await callAck({ url: ack.url, credentials })).status).toBe(200)
  child.kill('SIGINT')
  expect((await ended).code).toBe(0)
}, 30_000)
