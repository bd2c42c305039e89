import { basename, join } from 'node:path'
import { satisfies } from 'semver'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { compileErrors, compilers } from '../src/compilers.ts'
import { createConsumer } from '../src/consumer-project.ts'
import { mswVersions } from '../src/msw-versions.ts'
import { root } from '../src/publishable-packages.ts'
import { run } from '../src/run.ts'
import { nodeRuntimes } from '../src/runtimes.ts'
import { readSnippets } from '../src/snippets.ts'

const tarballs = inject('tarballs')
const runtimes = await nodeRuntimes()
const snippets = [
  ...readSnippets(root, 'root'),
  ...tarballs.flatMap(({ name, folder }) => readSnippets(folder, basename(name))),
]

test('every package that a user installs shows a snippet', () => {
  const shown = new Set(snippets.map(({ name }) => name.replace(/-\d+$/, '')))
  const generated = tarballs.filter(({ folder }) => folder.includes('generated'))
  expect(['root', ...generated.map(({ name }) => basename(name))].filter((name) => !shown.has(name))).toEqual([])
})

describe.each(mswVersions())('with msw $version', ({ version, node }) => {
  const folder = join(inject('workroom'), `with-msw-${version}`)

  beforeAll(async () => {
    await createConsumer({ folder, tarballs, snippets, msw: version })
  })

  test.each(compilers)('the snippets type-check under $name, strict', async (compiler) => {
    expect(await compileErrors(compiler, folder)).toEqual([])
  })

  describe.each(runtimes.filter((runtime) => satisfies(runtime.version, node)))('Node $version', ({ binary }) => {
    test.each(snippets)('runs $name', async ({ name }) => {
      const outcome = await run(binary, ['--import', './run/mock-everything.js', `run/${name}.js`], { cwd: folder })
      expect(outcome).toMatchObject({ status: 0, output: outcome.stdout })
    })
  })
})
