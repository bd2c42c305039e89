import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EngineCache } from '../../src/cache/engine-cache.ts'
import type { Artefact } from '../../src/targets/emitted-file.ts'
import { scratchFolder } from '../write/scratch-folder.ts'

/** A cache in front of engines that print which input they got, and that are counted. */
class CountedRuns {
  readonly runs: Artefact[] = []
  readonly #cache: EngineCache

  constructor(...cache: ConstructorParameters<typeof EngineCache>) {
    this.#cache = new EngineCache(...cache)
  }

  async print(artefact: Artefact, input: string): Promise<unknown> {
    const remembering = this.#cache.remembering((artefacts, text) => {
      this.runs.push(...artefacts)
      return new Map(artefacts.map((name) => [name, Promise.resolve({ 'src/a.ts': `${name} of ${text}` })]))
    })
    return remembering([artefact], input).get(artefact)
  }
}

test('an engine that had the same input is not run again, in another process neither', async () => {
  const folder = scratchFolder()
  const first = await new CountedRuns(folder, 'fingerprint').print('client', 'one')
  const again = new CountedRuns(folder, 'fingerprint')
  expect(await again.print('client', 'one')).toEqual(first)
  expect(again.runs).toEqual([])
})

test('another engine, another input and another generator are', async () => {
  const folder = scratchFolder()
  const [counted, another] = [new CountedRuns(folder, 'fingerprint'), new CountedRuns(folder, 'another')]
  await counted.print('client', 'one')
  expect(await counted.print('mocks', 'one')).toEqual({ 'src/a.ts': 'mocks of one' })
  expect(await counted.print('client', 'two')).toEqual({ 'src/a.ts': 'client of two' })
  await another.print('client', 'one')
  expect([...counted.runs, ...another.runs]).toEqual(['client', 'mocks', 'client', 'client'])
})

test('a damaged entry is as good as none, and is replaced', async () => {
  const folder = scratchFolder()
  const counted = new CountedRuns(folder, 'fingerprint')
  const first = await counted.print('client', 'one')
  const [name = ''] = readdirSync(folder)
  const entry = readFileSync(join(folder, name))
  const damaged = Buffer.from(entry)
  damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 1
  for (const content of [entry.subarray(0, -1), Buffer.from('null'), Buffer.alloc(0), damaged]) {
    writeFileSync(join(folder, name), content)
    expect(await counted.print('client', 'one')).toEqual(first)
  }
  expect(counted.runs).toHaveLength(5)
  expect(readFileSync(join(folder, name))).toEqual(entry)
})

test('what was not used for longest is removed where the folder grows too large', async () => {
  const folder = scratchFolder()
  const counted = new CountedRuns(folder, 'fingerprint')
  await counted.print('client', 'old')
  await counted.print('client', 'used')
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1, 1)
  const size = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  const bounded = new CountedRuns(folder, 'fingerprint', size + 10)
  await bounded.print('client', 'used')
  await bounded.print('client', 'new')
  expect(readdirSync(folder)).toHaveLength(2)
  await bounded.print('client', 'used')
  expect(bounded.runs).toEqual(['client'])
})

test('a folder that cannot be written to is no reason to fail', async () => {
  const folder = join(scratchFolder(), 'file')
  writeFileSync(folder, '')
  expect(await new CountedRuns(folder, 'fingerprint').print('client', 'one')).toEqual({ 'src/a.ts': 'client of one' })
})
