import { expect, test } from 'vitest'
import { generatedPurity } from '../src/rules/generated-purity.ts'
import { repositoryOf } from './repository-of.ts'

const header = '// Generated from the OpenAPI document of this API.\n'
const api: Record<string, string> = {
  'specs/tke/openapi.yaml': '',
  'packages/generated/README.md': '',
  'packages/generated/tke/.generated': '',
  'packages/generated/tke/client/package.json': '{}',
  'packages/generated/tke/validators/package.json': '{}',
  'packages/generated/tke/mocks/package.json': '{}',
  'packages/generated/tke/client/tsdown.config.js': 'export default {}',
  'packages/generated/tke/client/src/index.gen.ts': header,
}

function problems(files: Record<string, string>): string[] {
  return generatedPurity.check(repositoryOf(files)).map(({ path, message }) => `${path} ${message}`)
}

function without(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(api).filter(([path]) => path !== name))
}

test('accepts what the generator writes', () => {
  expect(problems(api)).toEqual([])
  expect(problems({ ...api, 'tools/generator/test/fixtures/out/a.gen.ts': '' })).toEqual([])
})

test.each([
  ['a hand-written file among generated ones', { 'packages/generated/tke/client/src/retry.ts': '' }, 'move it'],
  ['a file without the header', { 'packages/generated/tke/client/src/a.gen.ts': 'export {}' }, 'is missing'],
  ['a generated file elsewhere', { 'packages/core/src/a.gen.ts': header }, 'outside'],
  ['a folder of an API that is gone', { 'packages/generated/old/.generated': '' }, 'no specs/old/openapi.yaml'],
])('fires on %s', (_, files, message) => {
  expect(problems({ ...api, ...files })).toEqual([expect.stringContaining(message)])
})

test('fires on a folder that the generator did not write, and on a spec that was not generated', () => {
  expect(problems(without('packages/generated/tke/.generated'))).toEqual([expect.stringContaining('No .generated')])
  expect(problems(without('packages/generated/tke/mocks/package.json'))).toEqual([
    expect.stringContaining('tke/mocks/package.json is missing'),
  ])
})
