import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EngineCache } from '../../src/cache/engine-cache.ts'
import type { EngineInput } from '../../src/targets/engines/engine-input.ts'
import type { RunEngine } from '../../src/targets/engines/engines.ts'
import { scratchFolder } from '../write/scratch-folder.ts'

/** An engine that prints which input it got, and counts its runs. */
function countingEngine(): { readonly run: RunEngine; readonly runs: string[] } {
  const runs: string[] = []
  const run: RunEngine = async (name, { document }) => {
    runs.push(name)
    return { 'client/src/a.ts': `${name} ${JSON.stringify(document)}` }
  }
  return { run, runs }
}

const input = (title: string): EngineInput => ({ document: { title }, operations: [] })

test('an engine that had the same input is not run again, in another process neither', async () => {
  const folder = scratchFolder()
  const { run, runs } = countingEngine()
  const first = await new EngineCache(folder, 'fingerprint').remembering(run)('hey-api', input('one'))
  expect(await new EngineCache(folder, 'fingerprint').remembering(run)('hey-api', input('one'))).toEqual(first)
  expect(runs).toEqual(['hey-api'])
})

test('another engine, another input and another generator are', async () => {
  const folder = scratchFolder()
  const { run, runs } = countingEngine()
  const remembering = new EngineCache(folder, 'fingerprint').remembering(run)
  await remembering('hey-api', input('one'))
  await remembering('openapi-typescript', input('one'))
  await remembering('hey-api', input('two'))
  await new EngineCache(folder, 'another').remembering(run)('hey-api', input('one'))
  expect(runs).toHaveLength(4)
})

test('a damaged entry is as good as none, and is replaced', async () => {
  const folder = scratchFolder()
  const { run, runs } = countingEngine()
  const remembering = new EngineCache(folder, 'fingerprint').remembering(run)
  const first = await remembering('hey-api', input('one'))
  const [name = ''] = readdirSync(folder)
  const entry = readFileSync(join(folder, name))
  const damaged = Buffer.from(entry)
  damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 1
  for (const content of [entry.subarray(0, -1), Buffer.from('null'), Buffer.alloc(0), damaged]) {
    writeFileSync(join(folder, name), content)
    expect(await remembering('hey-api', input('one'))).toEqual(first)
  }
  expect(runs).toHaveLength(5)
  expect(readFileSync(join(folder, name))).toEqual(entry)
})

test('what was not used for longest is removed where the folder grows too large', async () => {
  const folder = scratchFolder()
  const { run, runs } = countingEngine()
  await new EngineCache(folder, 'fingerprint').remembering(run)('hey-api', input('old'))
  await new EngineCache(folder, 'fingerprint').remembering(run)('hey-api', input('used'))
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1, 1)
  const size = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  const bounded = new EngineCache(folder, 'fingerprint', size + 10).remembering(run)
  await bounded('hey-api', input('used'))
  await bounded('hey-api', input('new'))
  expect(readdirSync(folder)).toHaveLength(2)
  runs.length = 0
  await bounded('hey-api', input('used'))
  expect(runs).toEqual([])
})

test('a folder that cannot be written to is no reason to fail', async () => {
  const folder = join(scratchFolder(), 'file')
  writeFileSync(folder, '')
  const { run } = countingEngine()
  const remembering = new EngineCache(folder, 'fingerprint').remembering(run)
  expect(await remembering('hey-api', input('one'))).toEqual({ 'client/src/a.ts': 'hey-api {"title":"one"}' })
  rmSync(folder)
})
