import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'

// Processes are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })

const module = fileURLToPath(new URL('../../src/process/temporary-folder.ts', import.meta.url))

/** Makes a folder, says which, and does something. @returns the folder, once the process has ended */
async function endAfter(code: string, signal?: NodeJS.Signals): Promise<string> {
  const program = `import { temporaryFolder } from ${JSON.stringify(module)}
const folder = temporaryFolder()
process.stdout.write(folder.path)
${code}`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const exited = once(child, 'exit')
  const [path] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
  expect(path).toMatch(/bench-/)
  if (signal) child.kill(signal)
  await exited
  return path
}

test.each([
  ['it ends', '', undefined],
  ['it fails', 'throw new Error()', undefined],
  ['it is interrupted', 'setInterval(() => {}, 1000)', 'SIGINT'],
  ['it is ended', 'setInterval(() => {}, 1000)', 'SIGTERM'],
] as const)('a temporary folder goes with its process: %s', async (_how, code, signal) => {
  expect(existsSync(await endAfter(code, signal))).toBe(false)
})
