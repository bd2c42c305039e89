import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apiName } from '../../src/cli/api-name.ts'
import { parseArguments } from '../../src/cli/parse-arguments.ts'
import { planRequest, specsFolder } from '../../src/cli/plan-request.ts'
import { UsageError } from '../../src/diagnostics/usage-error.ts'
import { repositoryFolder } from '../../src/repository.ts'
import { scratchFolder } from '../write/scratch-folder.ts'

test.each([
  [['--nope'], /Unknown option '--nope'/],
  [['--out'], /--out/],
  [['--out='], /--out needs a folder/],
  [['--check=yes'], /--check/],
  [['a.yaml', '--only', 'server'], /--only server: it takes client, validators, mocks/],
  [['a.yaml', '--only', ''], /--only/],
  [['a.yaml', '--name', '../x'], /--name \.\.\/x: a name is made of/],
  [['a.yaml', '--name', 'Pets'], /--name Pets/],
  [['a.yaml', 'b.yaml', '--name', 'x'], /--name goes with exactly one SPEC/],
  [['--name', 'x'], /--name goes with exactly one SPEC/],
  [['--lang', '../../etc'], /--lang/],
  [['--check', '--watch'], /--check and --watch do not go together/],
])('what cannot be understood is refused with what to write instead: %j', (argv, message) => {
  expect(() => parseArguments(argv)).toThrow(UsageError)
  expect(() => parseArguments(argv)).toThrow(message)
})

test('--only takes a list, in any order, more than once', () => {
  expect(parseArguments(['--only', 'mocks, client', '--only=client']).only).toEqual(['client', 'mocks'])
})

test.each([
  ['specs/tke/openapi.yaml', 'tke'],
  ['downloads/github.json', 'github'],
  ['PetStore.yaml', 'pet-store'],
  ['api.github.com.yml', 'api-github-com'],
  ['Mein Dienst/swagger.json', 'mein-dienst'],
  ['v1/2024-stripe_spec.JSON', 'stripe-spec'],
  ['/openapi.yaml', 'openapi'],
])('the packages of %s are called %s', (file, name) => {
  expect(apiName(file)).toBe(name)
})

test('a file whose name has no letter of a package name asks for one', () => {
  expect(() => apiName('宠物.yaml')).toThrow('say one with --name')
})

test('without SPEC every spec of the repository goes to packages/generated', () => {
  const { apis, out, exclusive } = planRequest(parseArguments([]))
  expect(apis.map(({ id }) => id)).toEqual(expect.arrayContaining(['ack', 'ens', 'tke']))
  expect(apis.every(({ own }) => own)).toBe(true)
  expect(out).toBe(join(repositoryFolder, 'packages/generated'))
  expect(exclusive).toBe(true)
})

test('with SPEC everything is relative to the working folder', () => {
  const { apis, out, exclusive } = planRequest(parseArguments(['docs/pets.yaml']))
  expect(apis).toEqual([{ id: 'pets', file: join(process.cwd(), 'docs/pets.yaml'), own: false }])
  expect(out).toBe(join(process.cwd(), 'generated'))
  expect(exclusive).toBe(false)
})

test('one of our own specs is known as such, a document that only looks like one is not', () => {
  const [own] = planRequest(parseArguments([join(specsFolder, 'tke/openapi.yaml')])).apis
  expect(own).toMatchObject({ id: 'tke', own: true })
  const [other] = planRequest(parseArguments(['tke/openapi.yaml'])).apis
  expect(other).toMatchObject({ id: 'tke', own: false })
})

test('a document on the network is not fetched', () => {
  expect(() => planRequest(parseArguments(['https://example.com/openapi.yaml']))).toThrow('download the document first')
})

test('two documents of one name, and a folder that is not there, are refused', () => {
  expect(() => planRequest(parseArguments(['a/pets.yaml', 'b/pets.yaml']))).toThrow('would be called pets')
  expect(() => planRequest(parseArguments(['a.yaml', '--allow-ref', 'nowhere']))).toThrow('no such folder')
  const folder = scratchFolder()
  mkdirSync(join(folder, 'parts'))
  expect(planRequest(parseArguments(['a.yaml', '--allow-ref', join(folder, 'parts')])).allowRef).toEqual([
    join(folder, 'parts'),
  ])
})

test('--lang applies to the specs that are translated', () => {
  const { apis } = planRequest(parseArguments(['--lang', 'zh-CN']))
  expect(apis.find(({ id }) => id === 'ack')?.lang).toBe('zh-CN')
  expect(apis.find(({ id }) => id === 'tke')?.lang).toBeUndefined()
  expect(() => planRequest(parseArguments(['--lang', 'tlh']))).toThrow('no overlay')
})
