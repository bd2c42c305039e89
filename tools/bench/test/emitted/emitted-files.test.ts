import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emittedFiles } from '../../src/emitted/emitted-files.ts'
import { testFolder } from '../test-folder.ts'

test('TypeScript files are counted, and the lines of the longest', () => {
  const folder = testFolder()
  mkdirSync(join(folder, 'sub'))
  writeFileSync(join(folder, 'a.ts'), 'one\ntwo\n')
  writeFileSync(join(folder, 'sub/b.ts'), 'one\n\nthree')
  writeFileSync(join(folder, 'README.md'), '\n'.repeat(100))
  expect(emittedFiles(folder)).toEqual({ files: 2, bytes: 18, longest: 3 })
})

test('a folder that is not there has none', () => {
  expect(emittedFiles(join(tmpdir(), 'bench-not-there'))).toEqual({ files: 0, bytes: 0, longest: 0 })
})
