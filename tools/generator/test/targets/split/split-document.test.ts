import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { Worker } from 'node:worker_threads'
import { rolldown } from 'rolldown'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emit } from '../../../src/targets/emit.ts'
import { parseModule } from '../../../src/targets/split/declarations.ts'
import { outcomeOf } from '../../model/model-of.ts'
import { type Emitted, fileOf } from '../emit-of.ts'
import { largeDocument } from './large-document.ts'

const LINES = 150
const repository = join(import.meta.dirname, '../../../../..')

describe('a document that is too large for one file', () => {
  let files: Emitted
  let sources: readonly string[]
  let folder: string

  beforeAll(async () => {
    const emitted = await emit(outcomeOf(largeDocument(), 'large').model, { linesPerFile: LINES })
    files = new Map(emitted.map(({ path, content }) => [path, content]))
    sources = [...files.keys()].filter((path) => path.endsWith('.ts'))
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'split-')))
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
    for (const path of sources) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), fileOf(files, path))
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('no file has more lines than allowed', () => {
    const long = sources.filter((path) => fileOf(files, path).split('\n').length > LINES)
    expect(long).toEqual([])
    expect(sources.length).toBeGreaterThan(100)
  })

  test('every file parses', () => {
    const broken = sources.filter((path) => {
      const source = ts.createSourceFile(path, fileOf(files, path), ts.ScriptTarget.Latest)
      return (source as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics.length > 0
    })
    expect(broken).toEqual([])
  })

  test('no two paths differ in their case only, and each is safe on any file system', () => {
    expect(new Set(sources.map((path) => path.toLowerCase())).size).toBe(sources.length)
    const segments = sources.flatMap((path) => path.split('/').map((segment) => segment.replace(/\.gen\.ts$/, '')))
    expect(segments.filter((segment) => !/^[a-z0-9][a-z0-9_-]{0,60}$/.test(segment))).toEqual([])
    expect(segments).not.toContain('con')
  })

  test('every relative import names a file that declares what is imported', () => {
    const missing = sources.flatMap((path) =>
      parseModule(headOf(fileOf(files, path))).imports.flatMap(({ from, imported }) => {
        if (!from.startsWith('.') || imported === '*') return []
        const declares = new RegExp(
          `^export (?:const|type|interface|function) ${imported.replace('$', '\\$')}(?![$\\w])`,
          'm',
        )
        const target = files.get(posix.join(posix.dirname(path), from)) ?? ''
        return declares.test(target) ? [] : [`${path}: ${imported} from ${from}`]
      }),
    )
    expect(missing).toEqual([])
  })

  test('no module needs itself: constants are made before they are read, whichever module comes first', () => {
    expect(sources.filter((path) => valuesNeeded(path, files).has(path))).toEqual([])
  })

  test('any module that operations share can be the first that is imported', { timeout: 60_000 }, async () => {
    const modules = sources.filter((path) => /^validators\/.*\/shared\//.test(path))
    const failures = await Promise.all(modules.map((path) => importFirst(join(folder, path))))
    expect(failures.flat()).toEqual([])
    expect(modules.length).toBeGreaterThan(3)
  })

  test('the index exports every schema, and the map every operation', async () => {
    const index = (await import(join(folder, 'validators/src/index.gen.ts'))) as Record<string, never>
    const { zPart39, zCircle0, validators } = index as unknown as Record<string, never> & {
      zPart39: { safeParse(value: unknown): { success: boolean } }
      zCircle0: { safeParse(value: unknown): { success: boolean } }
      validators: Record<string, unknown>
    }
    expect(zPart39.safeParse({ before: { before: { wide: { member0: 1 } } } }).success).toBe(false)
    expect(zCircle0.safeParse({ next: { next: { next: { part: {} } } } }).success).toBe(true)
    expect(zCircle0.safeParse({ next: { next: { next: 1 } } }).success).toBe(false)
    expect(Object.keys(validators)).toHaveLength(40)
  })

  test('an app that uses one schema carries that one and what it needs', async () => {
    const app = join(folder, 'app.ts')
    writeFileSync(app, `export { zPart1 } from './validators/src/index.gen.ts'`)
    const bundle = await rolldown({ input: app, external: ['zod'], logLevel: 'silent' })
    const { output } = await bundle.generate()
    const code = output.map((part) => (part.type === 'chunk' ? part.code : '')).join('')
    const names = new Set(code.match(/\bz(?:Part\d+|Giant|Circle\d|GetThing\w+|Json|Wide)\b/g))
    expect([...names].toSorted()).toEqual(['zJson', 'zPart0', 'zPart1', 'zWide'])
  })

  test('a further operation changes the files of its tag, and the lists that name it', async () => {
    const document = structuredClone(largeDocument()) as { paths: Record<string, object> }
    document.paths['/things/new'] = {
      get: { operationId: 'getNew', tags: ['Code Scanning'], responses: { '204': { description: 'Nothing.' } } },
    }
    const emitted = await emit(outcomeOf(document as never, 'large').model, { linesPerFile: LINES })
    const changed = emitted.filter(({ path, content }) => path.endsWith('.ts') && files.get(path) !== content)
    const others = changed.map(({ path }) => path).filter((path) => !path.includes('/code-scanning'))
    const lists = ['mocks/src/handlers.gen.ts', 'mocks/src/paths.gen.ts', /^[a-z]+\/src\/index\.gen\.ts$/]
    expect(others.filter((path) => !lists.some((list) => path.match(list)?.[0] === path))).toEqual([])
  })
})

/** The imports of a module, which come before anything else. */
function headOf(content: string): string {
  return content.split(/\n(?=\/\*\*|export |const |interface )/)[0] ?? ''
}

/** The modules of a package that must be there before one: all that it imports values from, and what those import. */
function valuesNeeded(path: string, files: Emitted): ReadonlySet<string> {
  const needed = new Set(valueImports(path, files))
  for (const other of needed) for (const next of valueImports(other, files)) needed.add(next)
  return needed
}

function valueImports(path: string, files: Emitted): readonly string[] {
  const imports = fileOf(files, path).matchAll(/^(?:import|export) (?!type )[^'"]*from '(\.[^']*)'/gm)
  return Array.from(imports, ([, from = '']) => posix.join(posix.dirname(path), from))
}

/** Imports a module before any other of its package, in a fresh graph of modules. */
function importFirst(file: string): Promise<readonly string[]> {
  const code = `import(${JSON.stringify(file)}).catch((error) => { throw error })`
  return new Promise((resolve) => {
    const worker = new Worker(code, { eval: true })
    worker.on('error', (error) => resolve([`${file}: ${error.message}`]))
    worker.on('exit', () => resolve([]))
  })
}
