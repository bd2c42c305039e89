import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { edit, minimalSpec, writeSpecs } from './minimal-spec.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../..')
const cli = join(import.meta.dirname, '../src/cli.ts')

/** Runs a program; a failure is a result too. */
async function outcomeOf(file: string, args: readonly string[]): Promise<{ code: number; stdout: string }> {
  try {
    return { code: 0, stdout: (await run(file, args)).stdout }
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string }
    return { code, stdout }
  }
}

test('every spec of this repository passes', async () => {
  expect(await outcomeOf(process.execPath, [cli, join(root, 'specs')])).toMatchObject({ code: 0 })
})

test('the minimal spec of specs/README.md passes, Redocly included', async () => {
  expect(minimalSpec).not.toBe('')
  const [file = ''] = writeSpecs({ example: {} })
  expect(await outcomeOf(process.execPath, [cli, dirname(dirname(file))])).toEqual({
    code: 0,
    stdout: '1 specs, 0 problems\n',
  })
  const redocly = join(root, 'node_modules/@redocly/cli/bin/cli.js')
  const config = join(root, 'specs/redocly.yaml')
  expect(await outcomeOf(process.execPath, [redocly, 'lint', '--config', config, file])).toMatchObject({ code: 0 })
}, 30_000)

test('a problem is printed with place, cause, cure and rule, and the exit code is 1', async () => {
  const [file = ''] = writeSpecs({ example: { document: edit('format: password', 'minLength: 1') } })
  const { code, stdout } = await outcomeOf(process.execPath, [cli, file])
  expect(code).toBe(1)
  expect(stdout).toMatch(/openapi\.yaml:\d+:\d+ {2}\/components\/schemas\/Kubeconfig\/properties\/Kubeconfig\n/)
  expect(stdout).toMatch(/\n {2}Kubeconfig is a secret .*\n {2}Add `format: password`\. {2}\[secrets-marked\]\n/)
})
