import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readRepository } from '../src/read-repository.ts'

test('reads what git tracks or would track, and finds the workspaces by the root patterns', () => {
  const root = mkdtempSync(join(tmpdir(), 'repo-checks-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  execFileSync('git', ['init', '-q'], { cwd: root })
  write('package.json', JSON.stringify({ name: 'root', workspaces: ['packages/*', 'packages/generated/*/*'] }))
  write('packages/core/package.json', JSON.stringify({ name: 'core' }))
  write('packages/generated/tke/client/package.json', JSON.stringify({ name: 'tke-client' }))
  write('packages/core/src/new.ts', 'export const a = 1\n')
  write('packages/core/dist/index.js', '')
  write('picture.png', 'PNG\0')
  write('.gitignore', 'dist/\n')
  write('gone.ts', '')
  execFileSync('git', ['add', 'gone.ts'], { cwd: root })
  rmSync(join(root, 'gone.ts'))

  const { files, workspaces } = readRepository(root)
  expect(workspaces.map(({ folder }) => folder)).toEqual(['packages/core', 'packages/generated/tke/client'])
  expect(files.map(({ path }) => path).sort()).toEqual([
    '.gitignore',
    'package.json',
    'packages/core/package.json',
    'packages/core/src/new.ts',
    'packages/generated/tke/client/package.json',
  ])
})
