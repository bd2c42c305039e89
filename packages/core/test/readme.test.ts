import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, expect, it, vi } from 'vitest'

// Beside the sources, so that the snippet's imports are theirs; not published and not left behind.
const folder = mkdtempSync(fileURLToPath(new URL('../.readme-', import.meta.url)))
afterAll(() => rmSync(folder, { recursive: true }))

it('the snippet of the README runs and prints what it says', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const snippet = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const source = pathToFileURL(fileURLToPath(new URL('../src/', import.meta.url))).href
  const code = snippet.replaceAll(
    /'@cloud-kubeconfig\/core(?:\/(\w+))?'/g,
    (_, name) => `'${source}${name ?? 'index'}.ts'`,
  )
  const file = join(folder, 'snippet.ts')
  writeFileSync(file, code)
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  await import(pathToFileURL(file).href)
  expect(log).toHaveBeenCalledWith('FailedOperation: not today')
})
