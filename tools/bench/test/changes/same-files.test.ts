import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { haveSameFiles } from '../../src/changes/same-files.ts'
import { testFolder } from '../test-folder.ts'

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = testFolder()
  mkdirSync(join(folder, 'sub'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const files = { 'a.ts': '1', 'sub/b.ts': '2', '.hidden': '3' }

test.each([
  ['the same', files, true],
  ['another byte', { ...files, 'sub/b.ts': '3' }, false],
  ['another byte in a hidden file', { ...files, '.hidden': '4' }, false],
  ['one more', { ...files, 'sub/c.ts': '2' }, false],
  ['another name', { 'a.ts': '1', 'sub/c.ts': '2', '.hidden': '3' }, false],
])('%s', (_what, other, isSame) => {
  expect(haveSameFiles(folderWith(files), folderWith(other))).toBe(isSame)
})
