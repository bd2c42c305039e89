import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { installedApis } from '../src/apis/installed-apis.ts'

/** A folder with packages in its `node_modules`; one without code is not built. */
function folderWith(packages: Readonly<Record<string, string | undefined>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mock-cloud-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, code] of Object.entries(packages)) {
    const own = join(folder, 'node_modules/@cloud-kubeconfig', name)
    mkdirSync(own, { recursive: true })
    writeFileSync(
      join(own, 'package.json'),
      JSON.stringify({ type: 'module', exports: { '.': { default: './index.js' } } }),
    )
    if (code !== undefined) writeFileSync(join(own, 'index.js'), code)
  }
  return join(folder, 'file.js')
}

it('are found wherever a mocks package is installed, in the order of their ids', async () => {
  const file = folderWith({
    'zoo-mocks': `export const createZooMock = () => 'zoo'; export const list = { operation: { id: 'List' } }`,
    'bar-mocks': `export const createBarMock = () => 'bar'`,
    'zoo-client': `throw new Error('not a mocks package')`,
  })
  const apis = await installedApis(file)
  expect(apis.map(({ id, operations }) => [id, operations])).toEqual([
    ['bar', []],
    ['zoo', [{ id: 'List' }]],
  ])
  expect(apis[0]?.createMock({})).toBe('bar')
})

it('a new one that is not built yet is left out, one that this package needs is missed', async () => {
  expect(await installedApis(folderWith({ 'new-mocks': undefined }))).toEqual([])
  await expect(installedApis(folderWith({ 'tke-mocks': undefined }))).rejects.toThrow(
    'The package @cloud-kubeconfig/tke-mocks cannot be loaded. Has it been built?',
  )
})
