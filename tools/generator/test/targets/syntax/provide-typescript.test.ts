import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const engines = new URL('../../../src/targets/engines/engines.ts', import.meta.url).href

test('the engines load without the compiler, and print what they print with it', () => {
  const program = `
    import { createRequire } from 'node:module'
    const { loadEngines, runEngine } = await import(${JSON.stringify(engines)})
    await loadEngines()
    const schemas = { Pet: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] } }
    const document = { openapi: '3.1.0', info: { title: '', version: '' }, paths: {}, components: { schemas } }
    const files = await Promise.all(
      ['client', 'validators', 'mocks'].map((artefact) => runEngine(artefact, JSON.stringify({ document, operations: [] }))),
    )
    const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes('/typescript/'))
    process.stdout.write(JSON.stringify({ loaded, text: files.flatMap((file) => Object.values(file)).join('') }))
  `
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
  const { loaded, text } = JSON.parse(output)
  expect(loaded).toEqual([])
  expect(text).toContain('export type Pet = {\n  name: string;\n};')
  expect(text).toContain('z.object')
  expect(text).toContain('Pet: {\n      name: string;\n    };')
})
