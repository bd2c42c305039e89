import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type GenerateRequest, generate } from '../../src/generate.ts'
import { readFiles, scratchFolder, writeFiles } from './scratch-folder.ts'
import { type StubApis, stubStages } from './stub-stages.ts'

const older: StubApis = {
  pets: { 'client/package.json': '1', 'client/src/a.ts': 'old a', 'client/src/gone.ts': 'old', 'mocks/src/m.ts': 'm' },
  gone: { 'client/src/a.ts': 'old' },
}
const newer: StubApis = {
  pets: {
    'client/package.json': '2',
    'client/src/a.ts': 'new a',
    'client/src/more.ts': 'new',
    'validators/v.ts': 'new',
  },
  shops: { 'client/src/a.ts': 'new', 'mocks/src/m.ts': 'new' },
}

function requestFor(folder: string, apis: StubApis): GenerateRequest {
  writeFiles(folder, Object.fromEntries(Object.keys(apis).map((id) => [`${id}.yaml`, id])))
  return {
    apis: Object.keys(apis).map((id) => ({ id, file: join(folder, `${id}.yaml`), own: false })),
    out: join(folder, 'out'),
    exclusive: true,
    check: false,
    allowRef: [],
  }
}

async function generateHere(folder: string, apis: StubApis): Promise<Readonly<Record<string, string>>> {
  await generate(requestFor(folder, apis), { stages: stubStages(apis).stages })
  return readFiles(join(folder, 'out'))
}

/** A run in a process of its own that is killed, or fails, at its n-th change of the file system. */
function interrupt(folder: string, env: Readonly<Record<string, string>>) {
  const script = (name: string) => join(import.meta.dirname, name)
  const args = ['--import', script('fail-at-call.ts'), script('generate-stub.ts')]
  const child = spawnSync(
    process.execPath,
    [...args, JSON.stringify(requestFor(folder, newer)), JSON.stringify(newer)],
    { encoding: 'utf8', env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'generator-compiled'), ...env } },
  )
  return { signal: child.signal, status: child.status, calls: Number(child.stdout), stderr: child.stderr }
}

/** What the output folder holds for its readers: everything but what a transaction has put aside. */
function visible(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(readFiles(join(folder, 'out'))).filter(([path]) => !path.startsWith('.generating')),
  )
}

describe('interrupted at every change of the file system', { timeout: 120_000 }, () => {
  test('killed: old until it commits, then completed by the next run; no file is ever half written', async () => {
    const folder = scratchFolder()
    const before = await generateHere(folder, older)
    const after = await generateHere(folder, newer)
    let underWay = 0
    for (let killAt = 1; ; killAt += 1) {
      rmSync(join(folder, 'out'), { recursive: true })
      await generateHere(folder, older)
      const { signal } = interrupt(folder, { KILL_AT: String(killAt) })
      const left = visible(folder)
      for (const [path, text] of Object.entries(left)) expect([before[path], after[path]]).toContain(text)
      const committed = readdirSync(join(folder, 'out')).includes('.generating')
      if (!committed) expect([before, after]).toContainEqual(left)
      else underWay += 1
      expect(await generateHere(folder, newer)).toEqual(after)
      if (signal === null) break
    }
    expect(underWay).toBeGreaterThan(0)
  })

  test('killed after its commit, the run before is completed even if the next one wants something else', async () => {
    const folder = scratchFolder()
    await generateHere(folder, older)
    const { calls } = interrupt(folder, {})
    for (let killAt = calls; !readdirSync(join(folder, 'out')).includes('.generating'); killAt -= 1) {
      await generateHere(folder, older)
      interrupt(folder, { KILL_AT: String(killAt) })
    }
    const before = await generateHere(scratchFolder(), older)
    expect(await generateHere(folder, older)).toEqual(before)
  })

  test('a first run that is killed leaves whole packages or none', async () => {
    const folder = scratchFolder()
    const after = await generateHere(folder, newer)
    for (let killAt = 1; ; killAt += 1) {
      rmSync(join(folder, 'out'), { recursive: true })
      mkdirSync(join(folder, 'out'))
      const { signal } = interrupt(folder, { KILL_AT: String(killAt) })
      if (signal === null) break
      const left = readdirSync(join(folder, 'out'), { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
      for (const { name } of left.filter((entry) => entry.isDirectory())) {
        const whole = Object.fromEntries(Object.entries(after).filter(([path]) => path.startsWith(`${name}/`)))
        expect(
          Object.fromEntries(Object.entries(visible(folder)).filter(([path]) => path.startsWith(`${name}/`))),
        ).toEqual(whole)
      }
      expect(await generateHere(folder, newer)).toEqual(after)
    }
  })

  test('a file system that fails leaves everything as it was, and says where and why', async () => {
    const folder = scratchFolder()
    const before = await generateHere(folder, older)
    const after = await generateHere(scratchFolder(), newer)
    let failures = 0
    for (let failAt = 1; ; failAt += 1) {
      rmSync(join(folder, 'out'), { recursive: true })
      await generateHere(folder, older)
      const { status, calls, stderr } = interrupt(folder, { FAIL_AT: String(failAt) })
      expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('.generating'))).toEqual([])
      expect(visible(folder)).toEqual(status === 0 ? after : before)
      if (status !== 0) {
        failures += 1
        expect(stderr).toContain('"code":"cannot-write"')
        expect(stderr).toContain('(ENOSPC); everything is as it was.')
      }
      if (calls < failAt) break
    }
    expect(failures).toBeGreaterThan(10)
  })
})

test('another run that is writing to the same folder is waited for, not disturbed', async () => {
  const folder = scratchFolder()
  const before = await generateHere(folder, older)
  writeFiles(join(folder, 'out/.generating'), { 'journal.json': JSON.stringify({ pid: process.ppid, steps: [] }) })
  const result = await generate(requestFor(folder, newer), { stages: stubStages(newer).stages })
  expect(result).toMatchObject({ ok: false, diagnostics: [{ code: 'output-busy' }] })
  expect(visible(folder)).toEqual(before)
})

test('a journal that reaches out of the folder is not followed', async () => {
  const folder = scratchFolder()
  writeFiles(folder, { precious: 'p' })
  const steps = [{ is: 'remove', path: '../precious' }]
  writeFiles(join(folder, 'out/.generating'), { 'journal.json': JSON.stringify({ pid: 0, steps }) })
  const options = { stages: stubStages(newer).stages }
  await expect(generate(requestFor(folder, newer), options)).rejects.toThrow('no journal of the generator')
  expect(readFiles(folder)['precious']).toBe('p')
})
