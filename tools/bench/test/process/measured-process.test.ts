import { tmpdir } from 'node:os'
import { expect, test, vi } from 'vitest'
import { type Limits, type MeasuredRun, measureProcess } from '../../src/process/measured-process.ts'

// Processes are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })

const plenty: Limits = { time: 300_000, memory: 2 ** 40 }

const runNode = (code: string, limits: Limits = plenty): Promise<MeasuredRun> =>
  measureProcess({ command: process.execPath, args: ['-e', code], cwd: tmpdir() }, limits)

const startAnother =
  "setInterval(() => {}, 1000); require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })"

test('what a process took includes what its children took', async () => {
  const burn = 'let n = 0; while (process.cpuUsage().user < 300_000) for (let at = 0; at < 1e6; at++) n += at'
  const run = await runNode(`require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(burn)}])`)
  expect(run.outcome).toBe('done')
  expect(run.cpu).toBeGreaterThanOrEqual(290)
})

test.runIf(process.platform === 'linux')('memory is that of all processes together', async () => {
  const hold = 'const held = Buffer.alloc(2 ** 27, 1)'
  const child = JSON.stringify(`${hold}; setTimeout(() => held, 500)`)
  const both = `${hold}; require('child_process').spawn(process.execPath, ['-e', ${child}]).on('exit', () => held)`
  const { memory } = await runNode(both)
  expect(memory).toBeGreaterThan(2 ** 28)
})

test('what it printed is kept, and its arguments reach it as they are', async () => {
  const args = ['-e', 'console.log(process.argv[1]); console.error("and this")', `a 'quoted' "$HOME" *`]
  const run = await measureProcess({ command: process.execPath, args, cwd: tmpdir() }, plenty)
  expect(run.output).toBe(`a 'quoted' "$HOME" *\nand this\n`)
})

test('a failure is a result', async () => {
  expect((await runNode('process.exit(3)')).outcome).toBe('failed')
  const missing = await measureProcess({ command: 'no-such-program', args: [], cwd: tmpdir() }, plenty)
  expect(missing.outcome).toBe('failed')
})

test('a heap that is full is told apart', async () => {
  const { outcome } = await runNode('console.error("FATAL ERROR: JavaScript heap out of memory"); process.exit(134)')
  expect(outcome).toBe('out of memory')
})

test('a process is ended at its limit, with what it has started', async () => {
  const run = await runNode(startAnother, { ...plenty, time: 1500 })
  // The other one holds the same output: this would wait for its end.
  expect(run.outcome).toBe('out of time')
  expect(run.cpu).toBeUndefined()
})

test('what a process leaves running is ended with it', async () => {
  expect((await runNode(`${startAnother}.unref(); process.exit()`)).outcome).toBe('done')
})

test.runIf(process.platform === 'linux')('a process that needs too much memory is ended', async () => {
  const { outcome } = await runNode('setInterval(() => {}, 1000)', { ...plenty, memory: 2 ** 20 })
  expect(outcome).toBe('out of memory')
})
