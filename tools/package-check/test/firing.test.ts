import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { compileErrors, compilers } from '../src/compilers.ts'
import { publintMessages } from '../src/publint-messages.ts'
import { readSnippets } from '../src/snippets.ts'
import { typeProblems } from '../src/type-problems.ts'

/** The checks see what they are there for. */
function folder(name: string, files: Record<string, string>): string {
  const path = join(inject('workroom'), name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(path, file, '..'), { recursive: true })
    writeFileSync(join(path, file), text)
  }
  return path
}

function tarball(name: string, files: Record<string, string>): string {
  const path = folder(name, files)
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts'], { cwd: path })
  return join(path, `${name}-1.0.0.tgz`)
}

test('an entry that is not in the tarball is seen by publint and attw', async () => {
  const exports = { '.': { types: './dist/index.d.ts', default: './dist/index.js' } }
  const manifest = JSON.stringify({ name: 'hollow', version: '1.0.0', type: 'module', files: ['dist'], exports })
  const file = tarball('hollow', { 'package.json': manifest, 'dist/other.d.ts': 'export {}' })
  expect(await publintMessages(file)).toContainEqual(expect.stringContaining('does not exist'))
  expect(await typeProblems(file)).toContain('. (node16-esm): NoResolution')
})

test.each(compilers)('$name sees errors in sources and our declarations, not in those of others', async (compiler) => {
  const exports = JSON.stringify({ type: 'module', exports: { '.': { types: './index.d.ts' } } })
  const compilerOptions = { module: 'nodenext', lib: ['es2022'], types: [], strict: true, noEmit: true }
  const project = folder(`errors-${compilers.indexOf(compiler)}`, {
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions, include: ['src'] }),
    'src/a.ts': "import '@cloud-kubeconfig/ours'\nimport 'other'\nexport const a: string = 1\n",
    'node_modules/@cloud-kubeconfig/ours/package.json': exports,
    'node_modules/@cloud-kubeconfig/ours/index.d.ts': 'export declare const ours: Missing',
    'node_modules/other/package.json': exports,
    'node_modules/other/index.d.ts': 'export declare const other: AlsoMissing',
  })
  expect((await compileErrors(compiler, project)).sort()).toEqual([
    expect.stringMatching(/^node_modules\/@cloud-kubeconfig\/ours\/index\.d\.ts.*Missing/),
    expect.stringMatching(/^src\/a\.ts\(3,/),
  ])
})

test('snippets are the TypeScript blocks of a README', () => {
  const readme = '# A\n\n```sh\nnpm i a\n```\n\n```ts\nconst a = 1\n```\n\ntext\n\n```ts\nconst b = 2\n```\n'
  expect(readSnippets(folder('read', { 'README.md': readme }), 'a')).toEqual([
    { name: 'a-1', code: 'const a = 1\n' },
    { name: 'a-2', code: 'const b = 2\n' },
  ])
  expect(readSnippets(folder('unread', { 'package.json': '{}' }), 'a')).toEqual([])
})
