import { describe, expect, test } from 'vitest'
import { importDirections } from '../src/rules/import-directions.ts'
import { repositoryOf } from './repository-of.ts'

const folders = [
  ...['core', 'mock-kit', 'mock-cloud', 'kubeconfig', 'cli'].map((name) => `packages/${name}`),
  ...['ack', 'tke'].flatMap((api) =>
    ['client', 'validators', 'mocks'].map((kind) => `packages/generated/${api}/${kind}`),
  ),
  ...['generator', 'contract-tests', 'bench'].map((name) => `tools/${name}`),
]
const manifests = Object.fromEntries(folders.map((folder) => [`${folder}/package.json`, {}]))

function problems(path: string, code: string): string[] {
  return importDirections.check(repositoryOf({ ...manifests, [path]: code })).map(({ message }) => message)
}

const value = (name: string): string => `import { a } from '@cloud-kubeconfig/${name}'`
const type = (name: string): string => `import type { A } from '@cloud-kubeconfig/${name}'`
const lazy = (name: string): string => `export const load = () => import('@cloud-kubeconfig/${name}')`

describe('allowed', () => {
  test.each([
    ['packages/mock-kit/src/a.ts', value('core')],
    ['packages/generated/tke/client/src/a.gen.ts', value('core/signing')],
    ['packages/generated/tke/mocks/src/a.gen.ts', value('mock-kit')],
    ['packages/generated/tke/mocks/src/a.gen.ts', value('tke-validators')],
    ['packages/generated/tke/mocks/src/a.gen.ts', type('tke-client')],
    ['packages/mock-cloud/src/a.ts', value('ack-mocks')],
    ['packages/kubeconfig/src/a.ts', value('ack-client')],
    ['packages/cli/src/a.ts', value('kubeconfig')],
    ['packages/cli/src/a.ts', lazy('mock-cloud')],
    ['packages/core/test/a.test.ts', value('mock-kit')],
    ['tools/contract-tests/src/a.ts', value('tke-client')],
    ['tools/contract-tests/src/a.ts', value('generator/load')],
  ])('%s: %s', (path, code) => {
    expect(problems(path, code)).toEqual([])
  })
})

describe('forbidden', () => {
  test.each([
    ['packages/core/src/a.ts', value('mock-kit')],
    ['packages/core/src/a.ts', type('tke-client')],
    ['packages/mock-kit/src/a.ts', value('tke-validators')],
    ['packages/generated/tke/client/src/a.gen.ts', value('tke-validators')],
    ['packages/generated/tke/client/src/a.gen.ts', type('ack-client')],
    ['packages/generated/tke/validators/src/a.gen.ts', value('core')],
    ['packages/generated/tke/mocks/src/a.gen.ts', value('tke-client')],
    ['packages/generated/tke/mocks/src/a.gen.ts', type('ack-client')],
    ['packages/generated/tke/mocks/src/a.gen.ts', value('ack-validators')],
    ['packages/generated/tke/mocks/src/a.gen.ts', "export { type A, b } from '@cloud-kubeconfig/tke-client'"],
    ['packages/mock-cloud/src/a.ts', value('tke-client')],
    ['packages/kubeconfig/src/a.ts', value('tke-mocks')],
    ['packages/cli/src/a.ts', value('mock-cloud')],
    ['packages/cli/src/a.ts', "export const cloud = await import('@cloud-kubeconfig/mock-cloud')"],
    ['packages/cli/test/a.test.ts', value('bench')],
    ['tools/generator/src/a.ts', value('core')],
    ['tools/generator/test/a.test.ts', value('core')],
    ['tools/bench/src/a.ts', value('contract-tests')],
    ['packages/core/src/a.ts', "type A = import('@cloud-kubeconfig/mock-kit').A"],
  ])('%s: %s', (path, code) => {
    expect(problems(path, code)).toEqual([expect.stringContaining('must not import')])
  })
})

test('the place is that of the import', () => {
  const code = `// why\nimport { z } from 'zod'\n${value('mock-kit')}\n`
  const repository = repositoryOf({ ...manifests, 'packages/core/src/a.ts': code })
  expect(importDirections.check(repository)).toMatchObject([{ path: 'packages/core/src/a.ts', line: 3 }])
})
