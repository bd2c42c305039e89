import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GenerationCache } from '../../src/cache/generation-cache.ts'
import { type GenerateOptions, type GenerateRequest, generate } from '../../src/generate.ts'
import { markerContent } from '../../src/write/marker.ts'
import { readFiles, scratchFolder, writeFiles } from './scratch-folder.ts'
import { type StubApis, stubStages } from './stub-stages.ts'

const pets = { 'client/package.json': '{}', 'client/src/a.ts': 'a', 'mocks/src/m.ts': 'm' }

function requestFor(folder: string, ids: readonly string[]): GenerateRequest {
  writeFiles(folder, Object.fromEntries(ids.map((id) => [`${id}.yaml`, id])))
  const apis = ids.map((id) => ({ id, file: join(folder, `${id}.yaml`), own: false }))
  return { apis, out: join(folder, 'out'), exclusive: false, check: false, allowRef: [] }
}

function run(folder: string, apis: StubApis, change: Partial<GenerateRequest> = {}, options: GenerateOptions = {}) {
  return generate(
    { ...requestFor(folder, Object.keys(apis)), ...change },
    { stages: stubStages(apis).stages, ...options },
  )
}

test('writes the files of every API below its name, with the marker', async () => {
  const folder = scratchFolder()
  const result = await run(folder, { pets, shops: { 'client/src/s.ts': 's' } })
  expect(result).toMatchObject({ ok: true, diagnostics: [] })
  expect(readFiles(join(folder, 'out'))).toEqual({
    'pets/.generated': markerContent,
    'pets/client/package.json': '{}',
    'pets/client/src/a.ts': 'a',
    'pets/mocks/src/m.ts': 'm',
    'shops/.generated': markerContent,
    'shops/client/src/s.ts': 's',
  })
})

test('writes only what changed, removes what is gone, with its folder, and says so', async () => {
  const folder = scratchFolder()
  await run(folder, { pets })
  const untouched = join(folder, 'out/pets/client/package.json')
  utimesSync(untouched, 1, 1)
  const { apis } = await run(folder, {
    pets: { 'client/package.json': '{}', 'client/src/a.ts': 'A', 'client/src/b.ts': 'b' },
  })
  const [api] = apis
  expect(api?.created.map((path) => path.slice(path.indexOf('out/')))).toEqual(['out/pets/client/src/b.ts'])
  expect(api?.changed.map((path) => path.slice(path.indexOf('out/')))).toEqual(['out/pets/client/src/a.ts'])
  expect(api?.deleted.map((path) => path.slice(path.indexOf('out/')))).toEqual(['out/pets/mocks/src/m.ts'])
  expect(api?.unchanged).toBe(2)
  expect(statSync(untouched).mtimeMs).toBe(1000)
  expect(existsSync(join(folder, 'out/pets/mocks'))).toBe(false)
  expect(readFileSync(join(folder, 'out/pets/client/src/a.ts'), 'utf8')).toBe('A')
})

test('build products beside the sources are neither compared nor touched', async () => {
  const folder = scratchFolder()
  await run(folder, { pets })
  const products = {
    'client/dist/a.js': 'a',
    'client/node_modules/x/index.js': 'x',
    'client/.turbo/log': 'l',
    'client/p.tgz': 't',
  }
  writeFiles(join(folder, 'out/pets'), products)
  expect((await run(folder, { pets }, { check: true })).ok).toBe(true)
  await run(folder, { pets: { ...pets, 'client/src/a.ts': 'A' } })
  expect(readFiles(join(folder, 'out/pets'))).toMatchObject(products)
})

test("a folder that is not the generator's is never written to, also when other APIs could be", async () => {
  const folder = scratchFolder()
  writeFiles(join(folder, 'out/pets'), { 'client/src/precious.ts': 'mine' })
  const result = await run(folder, { pets, shops: pets })
  expect(result).toMatchObject({ ok: false, diagnostics: [{ code: 'foreign-folder', severity: 'error' }] })
  expect(readFiles(join(folder, 'out'))).toEqual({ 'pets/client/src/precious.ts': 'mine' })
})

test('a folder that holds nothing but build products is as good as empty', async () => {
  const folder = scratchFolder()
  writeFiles(join(folder, 'out/pets'), { 'client/dist/a.js': 'a' })
  expect((await run(folder, { pets })).ok).toBe(true)
  expect(readFiles(join(folder, 'out/pets'))).toMatchObject({ 'client/dist/a.js': 'a', 'client/src/a.ts': 'a' })
})

test('checking writes nothing and names every file that differs, is missing or should not be there', async () => {
  const folder = scratchFolder()
  await run(folder, { pets })
  const out = join(folder, 'out/pets')
  writeFiles(out, { 'client/src/a.ts': 'edited', 'client/src/extra.ts': 'e' })
  rmSync(join(out, 'mocks/src/m.ts'))
  const before = readFiles(out)
  const { ok, apis } = await run(folder, { pets }, { check: true })
  const names = (paths: readonly string[] = []) => paths.map((path) => path.slice(path.indexOf('pets/')))
  expect(ok).toBe(false)
  expect(names(apis[0]?.changed)).toEqual(['pets/client/src/a.ts'])
  expect(names(apis[0]?.deleted)).toEqual(['pets/client/src/extra.ts'])
  expect(names(apis[0]?.created)).toEqual(['pets/mocks/src/m.ts'])
  expect(readFiles(out)).toEqual(before)
})

test('nothing is written where one of several documents is faulty, and what is wrong with each is told', async () => {
  const folder = scratchFolder()
  const { stages } = stubStages({ pets, shops: pets }, { id: 'pets', code: 'not-openapi' })
  const result = await generate(requestFor(folder, ['pets', 'shops']), { stages })
  expect(result).toMatchObject({ ok: false, diagnostics: [{ code: 'not-openapi' }] })
  expect(existsSync(join(folder, 'out'))).toBe(false)
})

test('with --only the other packages of an API are left as they are', async () => {
  const folder = scratchFolder()
  await run(folder, { pets })
  writeFileSync(join(folder, 'out/pets/mocks/src/m.ts'), 'edited')
  await run(folder, { pets: { ...pets, 'client/src/a.ts': 'A' } }, { only: ['client'] })
  expect(readFiles(join(folder, 'out/pets'))).toMatchObject({ 'client/src/a.ts': 'A', 'mocks/src/m.ts': 'edited' })
  expect((await run(folder, { pets: { ...pets, 'client/src/a.ts': 'A' } }, { only: ['client'], check: true })).ok).toBe(
    true,
  )
})

test('a folder of nothing but APIs gets a README, loses those whose document is gone, and names what is stray', async () => {
  const folder = scratchFolder()
  await run(folder, { pets, shops: pets }, { exclusive: true })
  writeFiles(join(folder, 'out'), { 'shops/client/dist/a.js': 'a', 'notes/mine.md': 'n' })
  const checked = await run(folder, { pets }, { exclusive: true, check: true })
  expect(checked.ok).toBe(false)
  const result = await run(folder, { pets }, { exclusive: true })
  expect(result.others.deleted.map((path) => path.slice(path.indexOf('out/')))).toEqual(['out/shops'])
  expect(result.diagnostics).toMatchObject([{ code: 'stray-entry', severity: 'warning' }])
  expect(existsSync(join(folder, 'out/shops'))).toBe(false)
  expect(readFiles(join(folder, 'out'))['notes/mine.md']).toBe('n')
  const readme = readFileSync(join(folder, 'out/README.md'), 'utf8')
  expect(readme).toContain('Do not edit here')
  expect(readme).toContain('| [pets](../../specs/pets/openapi.yaml) | API pets |')
  expect(readme).not.toContain('shops')
})

test('an output folder that is a file is told apart from a bug', async () => {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'out'), '')
  expect(await run(folder, { pets }, { exclusive: true })).toMatchObject({
    ok: false,
    diagnostics: [{ code: 'cannot-write' }],
  })
})

test('the output folder itself may be a link', async () => {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'real/shops'), { recursive: true })
  symlinkSync(join(folder, 'real'), join(folder, 'out'))
  await run(folder, { pets, shops: pets }, { exclusive: true })
  const { others } = await run(folder, { pets }, { exclusive: true })
  expect(others.deleted).toHaveLength(1)
  expect(readFiles(join(folder, 'real'))).toHaveProperty(['pets/client/src/a.ts'], 'a')
})

test('links in the output are replaced, never followed', async () => {
  const folder = scratchFolder()
  await run(folder, { pets })
  writeFiles(folder, { 'elsewhere/src/a.ts': 'precious', 'elsewhere/other.ts': 'precious' })
  const out = join(folder, 'out/pets')
  rmSync(join(out, 'client'), { recursive: true })
  symlinkSync(join(folder, 'elsewhere'), join(out, 'client'))
  rmSync(join(out, 'mocks/src/m.ts'))
  symlinkSync(join(folder, 'elsewhere/other.ts'), join(out, 'mocks/src/m.ts'))
  await run(folder, { pets })
  expect(readFiles(join(folder, 'elsewhere'))).toEqual({ 'src/a.ts': 'precious', 'other.ts': 'precious' })
  expect(readFiles(out)).toMatchObject(pets)
})

test('a folder where a file should be, and a file where a folder should be, are replaced', async () => {
  const folder = scratchFolder()
  await run(folder, { pets })
  const out = join(folder, 'out/pets')
  rmSync(join(out, 'client/src/a.ts'))
  mkdirSync(join(out, 'client/src/a.ts/deep'), { recursive: true })
  writeFileSync(join(out, 'client/src/a.ts/deep/x'), 'x')
  rmSync(join(out, 'mocks'), { recursive: true })
  writeFileSync(join(out, 'mocks'), 'a file')
  await run(folder, { pets })
  expect(readFiles(out)).toEqual({ '.generated': markerContent, ...pets })
})

test.each([
  '../escape.ts',
  'client/../../x',
  '/etc/x',
  'client//x',
  'client/a b.ts',
  'client/\u0000',
  'client/a\\..\\b',
  '',
])('a target that emits the path %j has a bug, and nothing is written', async (path) => {
  const folder = scratchFolder()
  await expect(run(folder, { pets: { [path]: 'x' } })).rejects.toThrow('unsafe path')
  expect(existsSync(join(folder, 'out'))).toBe(false)
})

test('two emitted paths that only differ in case are a bug: they would be one file on some systems', async () => {
  await expect(run(scratchFolder(), { pets: { 'client/A.ts': '1', 'client/a.ts': '2' } })).rejects.toThrow(
    'differ only in case',
  )
})

test('an unchanged document is not read again, yet an edited or removed output is healed', async () => {
  const folder = scratchFolder()
  const { stages, calls } = stubStages({ pets })
  const cache = new GenerationCache(join(folder, 'cache'), 'fingerprint')
  const request = requestFor(folder, ['pets'])
  await generate(request, { stages, cache })
  await generate(request, { stages, cache })
  expect(calls).toEqual(['pets'])
  writeFileSync(join(folder, 'out/pets/client/src/a.ts'), 'edited')
  expect((await generate({ ...request, check: true }, { stages, cache })).ok).toBe(false)
  expect(calls).toEqual(['pets'])
  await generate(request, { stages, cache })
  expect(calls).toEqual(['pets', 'pets'])
  expect(readFiles(join(folder, 'out/pets'))).toMatchObject(pets)
})

test('the cache is asked in vain once the document, the options or the generator have changed', async () => {
  const folder = scratchFolder()
  const { stages, calls } = stubStages({ pets })
  const cache = new GenerationCache(join(folder, 'cache'), 'fingerprint')
  const request = requestFor(folder, ['pets'])
  await generate(request, { stages, cache })
  writeFileSync(join(folder, 'pets.yaml'), 'changed')
  await generate(request, { stages, cache })
  expect(calls).toHaveLength(2)
  await generate({ ...request, only: ['client'] }, { stages, cache })
  expect(calls).toHaveLength(3)
  await generate(request, { stages, cache: new GenerationCache(join(folder, 'cache'), 'another') })
  expect(calls).toHaveLength(4)
})

test('engines are made ready for a document that no former run knows, and for no other', async () => {
  const folder = scratchFolder()
  const { stages } = stubStages({ pets })
  const cache = new GenerationCache(join(folder, 'cache'), 'fingerprint')
  const request = requestFor(folder, ['pets'])
  let times = 0
  const prepareEngines = (): void => {
    times += 1
  }
  await generate(request, { stages, cache, prepareEngines })
  expect(times).toBe(1)
  writeFileSync(join(folder, 'pets.yaml'), 'changed')
  await generate(request, { stages, cache, prepareEngines })
  expect(times).toBe(1)
})

test('a known document that changes while it is read is read again by the next run', async () => {
  const folder = scratchFolder()
  const file = join(folder, 'pets.yaml')
  const { stages, calls } = stubStages({ pets })
  const options = { stages, cache: new GenerationCache(join(folder, 'cache'), 'fingerprint') }
  const request = requestFor(folder, ['pets'])
  await generate(request, options)
  writeFileSync(file, 'second')
  const edit = async (...read: Parameters<typeof stages.load>) => {
    writeFileSync(file, 'third')
    return stages.load(...read)
  }
  await generate(request, { ...options, stages: { ...stages, load: edit } })
  expect(calls).toHaveLength(2)
  await generate(request, options)
  expect(calls).toHaveLength(3)
})
