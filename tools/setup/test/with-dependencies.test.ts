import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { installedRepository, writeIn } from './temporary-repository.ts'

const setup = fileURLToPath(new URL('..', import.meta.url))

// Every test starts processes, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 })

/** Stands in for npm: notes that it was called, takes its time, and leaves what an install leaves. */
const npm = `
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs')
appendFileSync('calls.log', process.argv.slice(2).join(' ') + '\\n')
if (process.env.NPM_FAILS) { process.stderr.write('npm error network\\n'); process.exit(1) }
setTimeout(() => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const installed = Object.entries(packages).filter(([path, entry]) => path.startsWith('node_modules') && !entry.optional)
  mkdirSync('node_modules/node/bin', { recursive: true })
  mkdirSync('node_modules/.bin', { recursive: true })
  writeFileSync('node_modules/.bin/greet', '#!/bin/sh\\necho "hello $1"\\n', { mode: 0o755 })
  writeFileSync('node_modules/node/bin/node', '')
  writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: Object.fromEntries(installed) }))
}, Number(process.env.NPM_TAKES ?? 0))
`

function freshClone(): string {
  const root = installedRepository()
  rmSync(join(root, 'node_modules'), { recursive: true })
  cpSync(setup, join(root, 'tools/setup'), {
    recursive: true,
    filter: (path) => !/node_modules|\.turbo|\.report/.test(path),
  })
  rmSync(join(root, 'tools/setup/package.json'))
  writeIn(root, 'fake/npm-cli.js', npm)
  return root
}

interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

async function run(root: string, args: string[], { env = {}, kill }: RunOptions = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [join(root, 'tools/setup/with-dependencies.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, CI: '', npm_execpath: join(root, 'fake/npm-cli.js'), ...env },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
    if (kill && !child.killed && stdout.includes('ready')) child.kill(kill)
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const [status] = await once(child, 'close')
  return { status, stdout, stderr }
}

interface RunOptions {
  readonly env?: Record<string, string>
  readonly kill?: NodeJS.Signals
}

const calls = (root: string): string =>
  existsSync(join(root, 'calls.log')) ? readFileSync(join(root, 'calls.log'), 'utf8') : ''

test('installs once, in two lines, then runs the command with its arguments and our binaries first', async () => {
  const root = freshClone()
  const first = await run(root, ['greet', 'two words'])
  expect(first).toMatchObject({ status: 0, stdout: 'hello two words\n' })
  expect(first.stderr).toMatch(
    /^Installing dependencies \(nothing is installed yet\): npm ci …\nInstalled in \d+ s\.\n$/,
  )

  const second = await run(root, ['greet', 'again'])
  expect(second).toEqual({ status: 0, stdout: 'hello again\n', stderr: '' })
  expect(calls(root)).toBe('ci --loglevel=error\n')
})

test('two commands at once install once', async () => {
  const root = freshClone()
  const env = { NPM_TAKES: '500' }
  const outcomes = await Promise.all(['a', 'b', 'c'].map((name) => run(root, ['greet', name], { env })))
  expect(outcomes.map(({ status }) => status)).toEqual([0, 0, 0])
  expect(calls(root)).toBe('ci --loglevel=error\n')
  expect(existsSync(join(root, '.setup-lock'))).toBe(false)
})

test('takes over the lock of a process that died', async () => {
  const root = freshClone()
  writeIn(root, '.setup-lock', '999999999')
  expect(await run(root, ['greet', 'a'])).toMatchObject({ status: 0 })
})

test('a failed install ends the run, with the words of npm and ours', async () => {
  const outcome = await run(freshClone(), ['greet'], { env: { NPM_FAILS: '1' } })
  expect(outcome).toMatchObject({ status: 1, stdout: '' })
  expect(outcome.stderr).toMatch(/npm error network\nnpm ci failed; its own words are above\.\n$/)
})

const writesPackage = ['sh', '-c', 'mkdir packages/new && echo "{}" > packages/new/package.json']

test('packages that the command wrote are linked after it', async () => {
  const { stderr } = await run(freshClone(), writesPackage)
  expect(stderr).toContain('packages/new/package.json is newer than package-lock.json): npm install …')
})

test('in CI the lockfile is taken as it is: installed once, whatever the packages are', async () => {
  const root = freshClone()
  rmSync(join(root, 'packages/core'), { recursive: true })
  expect(await run(root, writesPackage, { env: { CI: 'true' } })).toMatchObject({ status: 0 })
  expect(calls(root)).toBe('ci --loglevel=error\n')
})

test('passes on the status of the command', async () => {
  expect(await run(freshClone(), ['sh', '-c', 'exit 7'])).toMatchObject({ status: 7 })
})

test('passes signals on, and says that one ended the command', async () => {
  const script = 'trap "echo stopped; exit 3" TERM; echo ready; while :; do sleep 0.05; done'
  expect(await run(freshClone(), ['sh', '-c', script], { kill: 'SIGTERM' })).toMatchObject({
    status: 3,
    stdout: 'ready\nstopped\n',
  })
  expect(await run(freshClone(), ['sh', '-c', 'echo ready; exec sleep 20'], { kill: 'SIGTERM' })).toMatchObject({
    status: 128 + 15,
  })
})

test('a command that does not exist is named', async () => {
  const outcome = await run(freshClone(), ['no-such-command'])
  expect(outcome).toMatchObject({ status: 1, stderr: expect.stringContaining('Cannot run no-such-command') })
})
