import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { DEPENDENCY_RANGES } from '../../src/targets/package/dependency-ranges.ts'
import { type Emitted, emitDocument, emitFixture, fileOf } from './emit-of.ts'

const artefacts = ['client', 'validators', 'mocks'] as const

describe('packages', () => {
  let files: Emitted
  beforeAll(async () => {
    files = await emitFixture('two-tencent-actions.yaml', 'tke')
  })
  const manifestOf = (artefact: string) =>
    JSON.parse(fileOf(files, `${artefact}/package.json`)) as Record<string, object>

  test('depend on what their files import, and on nothing else', () => {
    expect(manifestOf('client').dependencies).toEqual({ '@cloud-kubeconfig/core': '^0.1.0' })
    expect(manifestOf('validators').dependencies).toEqual({ zod: '^4.0.0' })
    expect(manifestOf('mocks').dependencies).toEqual({
      '@cloud-kubeconfig/mock-kit': '^0.1.0',
      '@cloud-kubeconfig/tke-validators': '1.0.0',
    })
    expect(manifestOf('mocks').peerDependencies).toEqual({ msw: '^2.11.0 || ^3.0.0' })
  })

  test.each(artefacts)('%s: types come first, and the files of the package are named', (artefact) => {
    const manifest = manifestOf(artefact)
    expect(Object.keys((manifest.exports as Record<string, object>)['.'] ?? {})).toEqual(['types', 'default'])
    expect(manifest).toMatchObject({
      name: `@cloud-kubeconfig/tke-${artefact}`,
      version: '1.0.0',
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      files: ['dist'],
      engines: { node: '>=20.19.0' },
    })
  })

  test.each(artefacts)('%s: the README begins with what it is, how to install it and a snippet', (artefact) => {
    const readme = fileOf(files, `${artefact}/README.md`)
    expect(readme.split('\n')[0]).toBe(`# @cloud-kubeconfig/tke-${artefact}`)
    expect(readme).toMatch(new RegExp(`^npm install (?:--save-dev )?@cloud-kubeconfig/tke-${artefact}`, 'm'))
    expect(readme).toContain(`from '@cloud-kubeconfig/tke-${artefact}'`)
    expect(readme).toContain('| `InvalidParameter` | 200 | A value is wrong. | no |')
  })

  test('the snippet of the client calls the first operation with what it needs', () => {
    expect(fileOf(files, 'client/README.md')).toContain(`\
const client = createTkeClient({
  region: 'your-region',`)
  })

  test('every source file says by its name that it is generated', () => {
    const sources = [...files.keys()].filter((path) => path.includes('/src/'))
    expect(sources.filter((path) => !path.endsWith('.gen.ts'))).toEqual([])
  })
})

test('a README lists a code once, with all it means, and an action only where the path does not tell', async () => {
  const entry = (meaning: string) => ({
    code: 'NotFound',
    status: 404,
    message: 'x',
    meaning,
    retryable: false,
    response: 'Failure',
  })
  const content = { 'application/json': { schema: { type: 'object', properties: { code: { type: 'string' } } } } }
  const files = await emitDocument({
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    paths: {
      '/pets': {
        get: {
          operationId: 'listPets',
          'x-action': { in: 'header', name: 'x-action', value: 'ListPets' },
          'x-errors': [
            entry('No `pet` here.'),
            { ...entry('No owner.'), parameter: 'owner', when: ['invalid-parameter'] },
          ],
          parameters: [{ in: 'query', name: 'owner', schema: { type: 'string' } }],
          responses: { 204: { description: 'none' } },
        },
      },
    },
    components: {
      responses: { Failure: { description: 'a failure', 'x-error-envelope': { code: '/code' }, content } },
    },
  })
  const readme = [...files].find(([path]) => path === 'client/README.md')?.[1] ?? ''
  expect(readme).toContain('| `NotFound` | 404 | No `pet` here. No owner. | no |')
  expect(readme.match(/`NotFound`/g)).toHaveLength(1)
  expect(readme).toContain('`GET /pets` |')
})

test('the versions of our own packages are theirs', () => {
  for (const name of ['core', 'mock-kit']) {
    const manifest = readFileSync(new URL(`../../../../packages/${name}/package.json`, import.meta.url), 'utf8')
    const { version } = JSON.parse(manifest) as { version: string }
    expect(DEPENDENCY_RANGES[`@cloud-kubeconfig/${name}`]).toBe(`^${version}`)
  }
})

test('only the packages that are asked for', async () => {
  const document = { openapi: '3.1.0', info: { title: 'Empty', version: '1' }, paths: {} }
  const files = await emitDocument(document, { only: ['validators'] })
  expect([...files.keys()].every((path) => path.startsWith('validators/'))).toBe(true)
})
