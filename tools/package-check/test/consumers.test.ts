import { basename, join } from 'node:path'
import { satisfies } from 'semver'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { appsOfApis } from '../src/app-of-api.ts'
import { bundleCloudApp, cloudAppLines, nodeModulesOf } from '../src/cloud-app.ts'
import { compileErrors, compilers } from '../src/compilers.ts'
import { createConsumer } from '../src/consumer-project.ts'
import { mswVersions } from '../src/msw-versions.ts'
import { root } from '../src/publishable-packages.ts'
import { run } from '../src/run.ts'
import { nodeRuntimes } from '../src/runtimes.ts'
import { readSnippets } from '../src/snippets.ts'

const tarballs = inject('tarballs')
const runtimes = await nodeRuntimes()
const apps = await appsOfApis(tarballs)
const snippets = [
  ...readSnippets(root, 'root'),
  ...tarballs.flatMap(({ name, folder }) => readSnippets(folder, basename(name))),
]
/** The apps run the clients' snippets; the others run by themselves. */
const alone = snippets.filter(({ name }) => !apps.some(({ calls }) => calls === name))

test('every README shows a snippet, and every API has an app', () => {
  const shown = new Set(snippets.map(({ name }) => name.replace(/-\d+$/, '')))
  const libraries = tarballs.filter(({ isCommand }) => !isCommand).map(({ name }) => basename(name))
  expect(['root', ...libraries].filter((name) => !shown.has(name))).toEqual([])
  expect(apps.length).toBeGreaterThan(0)
})

/** Which build of core somebody gets, by the conditions of a runtime or a bundler; some name `node` besides. */
const builds = [
  ['node', [], 'dist/node'],
  ['deno', ['deno'], 'dist'],
  ['bun', ['bun'], 'dist'],
  ['a bundler for browsers', ['browser'], 'dist'],
  ['a bundler for workers', ['worker'], 'dist'],
  ['a bundler for edges', ['edge-light'], 'dist'],
] as const

/** The conditions of bundlers, and whether what they make may use Node's modules. */
const bundlers = [
  ['Node', ['node'], true],
  ['browsers', ['browser'], false],
  ['Cloudflare', ['workerd', 'worker', 'browser'], false],
  ['edges', ['edge-light', 'worker'], false],
  ['Deno', ['deno', 'node'], false],
] as const

describe.each(mswVersions())('with msw $version', ({ version, node, newest }) => {
  const folder = join(inject('workroom'), `with-msw-${version}`)

  beforeAll(() => createConsumer({ folder, tarballs, snippets: [...snippets, ...apps], msw: version }))

  // MSW's own types differ, ours do not: one compiler is enough for the older ones.
  test.each(newest ? compilers : compilers.slice(-1))('snippets and apps type-check under $name', async (compiler) => {
    expect(await compileErrors(compiler, folder)).toEqual([])
  })

  test.each(newest ? builds : builds.slice(0, 1))('core for %s', async (_, conditions, build) => {
    const core = '@cloud-kubeconfig/core'
    const code = `for (const path of ['', '/signing']) console.log(import.meta.resolve('${core}' + path))`
    const options = [...conditions.flatMap((name) => ['-C', name]), '--input-type=module', '-e', code]
    const { stdout } = await run(process.execPath, options, { cwd: folder })
    const files = stdout.trim().split('\n')
    expect(files.map((file) => file.slice(file.lastIndexOf(core) + core.length + 1))).toEqual([
      `${build}/index.js`,
      `${build}/signing.js`,
    ])
  })

  test.each(newest ? bundlers : [])('an app bundled for %s signs right', async (_, conditions, mayUseNode) => {
    const file = await bundleCloudApp(folder, conditions)
    expect(nodeModulesOf(file).length > 0).toBe(mayUseNode)
    const { output } = await run(process.execPath, [file], { cwd: folder })
    expect(output.trim().split('\n')).toEqual(cloudAppLines)
  })

  describe.each(runtimes.filter((runtime) => satisfies(runtime.version, node)))('Node $version', ({ binary }) => {
    test.concurrent.for(apps)('runs $name', async ({ name }, { expect }) => {
      const outcome = await run(binary, [`run/${name}.js`], { cwd: folder })
      expect(outcome).toMatchObject({ status: 0, output: outcome.stdout })
      expect(outcome.stdout).not.toBe('')
    })

    test.concurrent.for(alone)('runs $name', async ({ name }, { expect }) => {
      const outcome = await run(binary, ['--import', './run/mock-everything.js', `run/${name}.js`], { cwd: folder })
      expect(outcome).toMatchObject({ status: 0, output: outcome.stdout })
    })
  })
})
