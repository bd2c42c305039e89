import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type GenerateRequest, generate } from '../../src/generate.ts'
import { atEveryChange } from './at-change.ts'
import type { Mission } from './generate-and-die.ts'
import { readFiles, scratchFolder, writeFiles } from './scratch-folder.ts'
import { type StubApis, stubStages } from './stub-stages.ts'

const program = join(import.meta.dirname, 'generate-and-die.ts')

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

/** A run in a process of its own that is killed before its n-th change of the file system; false where it had fewer. */
function kill(folder: string, killAt: number): boolean {
  const mission: Mission = { request: requestFor(folder, newer), apis: newer, killAt }
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'generator-compiled') }
  return spawnSync(process.execPath, [program, JSON.stringify(mission)], { env }).signal === 'SIGKILL'
}

/** A run in a process of its own; gives its exit code. */
function runMission(mission: Mission): Promise<number | null> {
  const child = spawn(process.execPath, [program, JSON.stringify(mission)], { stdio: 'inherit' })
  return new Promise((resolve) => child.on('exit', (code) => resolve(code)))
}

function fullDisk(change: string): Error {
  return Object.assign(new Error(`no space left on device, ${change}`), { code: 'ENOSPC', syscall: change })
}

/** What the output folder holds for its readers: everything but what a transaction has put aside. */
function visible(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(readFiles(join(folder, 'out'))).filter(([path]) => !path.startsWith('.generating')),
  )
}

/** Whether each API's folder is the old one or the new one, whole; between the two it may be missing for a moment. */
function isWhole(left: Readonly<Record<string, string>>, before: typeof left, after: typeof left): boolean {
  const of = (files: typeof left, name: string) => {
    return JSON.stringify(Object.entries(files).filter(([path]) => path.split('/')[0] === name))
  }
  const names = new Set([...Object.keys(before), ...Object.keys(after)].map((path) => path.split('/')[0] ?? ''))
  return [...names].every((name) => ['[]', of(before, name), of(after, name)].includes(of(left, name)))
}

function isCommitted(folder: string): boolean {
  return existsSync(join(folder, 'out/.generating/journal.json'))
}

describe('interrupted at every change of the file system', { timeout: 120_000 }, () => {
  test('killed: each API is the old one or the new one, whole, and the next run completes what is left', async () => {
    const folder = scratchFolder()
    const before = await generateHere(folder, older)
    const after = await generateHere(folder, newer)
    let underWay = 0
    let missing = 0
    for (let killAt = 1; ; killAt += 1) {
      rmSync(join(folder, 'out'), { recursive: true })
      await generateHere(folder, older)
      const killed = kill(folder, killAt)
      const left = visible(folder)
      expect(isWhole(left, before, after), JSON.stringify(left)).toBe(true)
      if (!isCommitted(folder)) expect([before, after]).toContainEqual(left)
      else underWay += 1
      if (!Object.keys(left).some((path) => path.startsWith('pets/'))) missing += 1
      expect(await generateHere(folder, newer)).toEqual(after)
      if (!killed) break
    }
    expect(underWay).toBeGreaterThan(0)
    // Between the two renames of the exchange, and nowhere else.
    expect(missing).toBeLessThanOrEqual(1)
  })

  test('killed after its commit, the run before is completed even if the next one wants something else', async () => {
    const folder = scratchFolder()
    await generateHere(folder, older)
    const stop = atEveryChange(() => {})
    await generateHere(folder, newer)
    for (let killAt = stop(); !isCommitted(folder); killAt -= 1) {
      await generateHere(folder, older)
      kill(folder, killAt)
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
      if (!kill(folder, killAt)) break
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
      const request = requestFor(folder, newer)
      const stop = atEveryChange((count, change) => {
        // Only once, and never while cleaning up: whoever undoes must be able to.
        if (count === failAt && !change.startsWith('rm')) throw fullDisk(change)
      })
      const { ok, diagnostics } = await generate(request, { stages: stubStages(newer).stages })
      const changes = stop()
      expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('.generating'))).toEqual([])
      expect(visible(folder)).toEqual(ok ? after : before)
      if (!ok) {
        failures += 1
        expect(diagnostics).toMatchObject([{ code: 'cannot-write' }])
        expect(diagnostics[0]?.message).toContain('(ENOSPC); everything is as it was.')
      }
      if (changes < failAt) break
    }
    expect(failures).toBeGreaterThan(10)
  })
})

test('what a run left that was killed while it cleaned up is removed', async () => {
  const folder = scratchFolder()
  const before = await generateHere(folder, older)
  writeFiles(join(folder, 'out/.generating'), { 'old/pets/client/src/a.ts': 'rubbish', 'new/pets/x.ts': 'rubbish' })
  expect(await generateHere(folder, older)).toEqual(before)
})

test('build products move on with the folder that they are in, also when the run before was killed', async () => {
  const folder = scratchFolder()
  await generateHere(folder, older)
  const products = { 'client/dist/a.js': 'a', 'client/node_modules/x/index.js': 'x', 'mocks/.turbo/log': 'l' }
  for (let killAt = 1; ; killAt += 1) {
    writeFiles(join(folder, 'out/pets'), products)
    const killed = kill(folder, killAt)
    await generateHere(folder, newer)
    expect(readFiles(join(folder, 'out/pets'))).toMatchObject(products)
    await generateHere(folder, older)
    if (!killed) break
  }
}, 120_000)

test('two runs at once on one folder: it is what one of them wanted, whole', { timeout: 120_000 }, async () => {
  const folder = scratchFolder()
  const after = await generateHere(folder, newer)
  const before = await generateHere(folder, older)
  const missions = [newer, older, newer, older].map(
    (apis): Mission => ({ request: requestFor(folder, apis), apis, killAt: 0 }),
  )
  const codes = await Promise.all(missions.map((mission) => runMission(mission)))
  expect(codes).toEqual([0, 0, 0, 0])
  expect([before, after]).toContainEqual(readFiles(join(folder, 'out')))
})

test('another run that keeps the folder is waited for, and then told, not disturbed', { timeout: 30_000 }, async () => {
  const folder = scratchFolder()
  const before = await generateHere(folder, older)
  const owner = JSON.stringify({ pid: process.ppid })
  writeFiles(join(folder, 'out/.generating'), { 'owner.json': owner, 'journal.json': JSON.stringify({ steps: [] }) })
  const result = await generate(requestFor(folder, newer), { stages: stubStages(newer).stages })
  expect(result).toMatchObject({ ok: false, diagnostics: [{ code: 'output-busy' }] })
  expect(visible(folder)).toEqual(before)
})

test('a journal that reaches out of the folder is not followed', async () => {
  const folder = scratchFolder()
  writeFiles(folder, { precious: 'p' })
  const steps = [{ is: 'remove', path: '../precious' }]
  writeFiles(join(folder, 'out/.generating'), { 'journal.json': JSON.stringify({ steps }) })
  const options = { stages: stubStages(newer).stages }
  await expect(generate(requestFor(folder, newer), options)).rejects.toThrow('no journal of the generator')
  expect(readFiles(folder)['precious']).toBe('p')
})
