import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { repositoryRoot } from '../../src/document/find-specs.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'coverage-reporter-'))
// So that the project finds vitest.
symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'), 'dir')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const config = `
import { CoverageReporter } from '${join(here, '../../src/coverage/coverage-reporter.ts')}'
const item = { id: 'api | Get', api: 'api', kind: 'operation', name: 'Get' }
const root = ${JSON.stringify(folder)}
export default { root, test: { include: ['*.check.ts'], reporters: [new CoverageReporter({ list: () => [item], folder: root })] } }
`

function run(source: string, ...args: string[]): Promise<{ code: number; output: string }> {
  writeFileSync(join(folder, 'vitest.config.ts'), config)
  writeFileSync(join(folder, 'one.check.ts'), `import { test } from 'vitest'\n${source}`)
  const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')))
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, NO_COLOR: '1' } }
    execFile(process.execPath, [vitest, 'run', ...args], options, (error, stdout) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout }),
    )
  })
}

const proving = (body: string) => `test('one', ({ task }) => { task.meta.proves = ['api | Get']; ${body} })`

test('a run that proves everything ends well', async () => {
  const { code, output } = await run(proving(''))
  expect(output).toContain('api  1/1')
  expect(code).toBe(0)
})

test('a run whose tests pass but prove too little fails', async () => {
  const { code, output } = await run(`test('one', () => {})`)
  expect(output).toContain('not proved: api | Get')
  expect(code).toBe(1)
})

test('a test that was skipped proves nothing', async () => {
  const { code, output } = await run(`${proving('')}\n`.replace("test('one'", `test${'.skip'}('one'`))
  expect(output).toContain('not proved: api | Get')
  expect(code).toBe(1)
})

test('a test that asks for a part of the tests is not judged', async () => {
  const { code, output } = await run(`test('one', () => {})`, '-t', 'one')
  expect(output).toContain('Only some of the tests were asked for')
  expect(code).toBe(0)
})
