import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { type Output, outputOf } from '../../src/emitted/compile-output.ts'
import { measureCompletion } from '../../src/emitted/measure-completion.ts'
import { cursor } from '../../src/generators/argument-code.ts'
import { testFolder } from '../test-folder.ts'

// A language server is started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })

function emit(code: string): Output {
  const folder = testFolder()
  const out = join(folder, 'out')
  mkdirSync(out)
  writeFileSync(join(out, 'client.ts'), code)
  const command = () => ({ command: '', args: [], cwd: folder })
  const generator = { id: 'test', name: 'test', makes: 'a client', modules: () => '', command }
  return outputOf(generator, { folder, out, document: { id: 'test', file: '' } })
}

const client = `export const list = (options: { query: { page?: number; 'per-page'?: number } }) => options\n`
const app = `import { list } from './out/client.ts'\nlist({ query: { ${cursor} } })\n`

test('the list is asked for at the cursor, again after every keystroke', async () => {
  const completion = await measureCompletion(emit(client), { app, expected: ['page', 'per-page'], patience: 100_000 })
  expect(completion.next.runs).toBeGreaterThan(10)
  expect(completion.next.min).toBeGreaterThan(0)
  expect(completion.first).toBeGreaterThan(0)
})

test('a fast list of something else is no result', async () => {
  const request = { app, expected: ['page', 'order'], patience: 100_000 }
  await expect(measureCompletion(emit(client), request)).rejects.toThrow('The completions do not have order.')
})
