import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingDependencies as missing } from '../src/missing-dependencies.mjs'
import { installedRepository, writeIn } from './temporary-repository.ts'

const missingDependencies = (root: string) => missing(root, { frozen: false })

test('nothing is missing where node_modules matches the lockfile; packages of other platforms do not count', () => {
  expect(missingDependencies(installedRepository())).toBeUndefined()
})

test('a clone without node_modules needs them', () => {
  const root = installedRepository()
  rmSync(join(root, 'node_modules'), { recursive: true })
  expect(missingDependencies(root)).toEqual({ what: 'modules', why: 'nothing is installed yet' })
})

test.each([
  ['another version', { version: '0.9.0', integrity: 'sha512-left' }],
  ['another content', { version: '1.0.0', integrity: 'sha512-other' }],
  ['nothing', undefined],
])('a dependency of which %s is installed', (_, left) => {
  const root = installedRepository()
  const link = { resolved: 'packages/core', link: true }
  const packages = { 'node_modules/core': link, ...(left && { 'node_modules/left': left }) }
  writeIn(root, 'node_modules/.package-lock.json', { packages })
  expect(missingDependencies(root)).toEqual({ what: 'modules', why: 'left is missing or outdated' })
})

test('a pinned Node that was never unpacked', () => {
  const root = installedRepository()
  rmSync(join(root, 'node_modules/node'), { recursive: true })
  expect(missingDependencies(root)).toMatchObject({ what: 'modules', why: 'the pinned Node is not unpacked' })
})

test.each([
  ['a new dependency', 'packages/core', { name: 'core', version: '1.0.0', dependencies: { left: '1.0.0', b: '1' } }],
  ['a new version', 'packages/core', { name: 'core', version: '1.1.0', dependencies: { left: '1.0.0' } }],
  ['the packages of a new API', 'packages/generated/new/client', { name: 'new-client', version: '1.0.0' }],
])('%s makes the lockfile outdated', (_, folder, manifest) => {
  const root = installedRepository()
  writeIn(root, `${folder}/package.json`, manifest)
  expect(missingDependencies(root)).toEqual({
    what: 'lockfile',
    why: `${folder}/package.json is newer than package-lock.json`,
  })
})

test('so does a package that is gone', () => {
  const root = installedRepository()
  rmSync(join(root, 'packages/core'), { recursive: true })
  expect(missingDependencies(root)).toEqual({ what: 'lockfile', why: 'packages/core is gone' })
})

test('a frozen lockfile is only compared with what is installed', () => {
  const root = installedRepository()
  rmSync(join(root, 'packages/core'), { recursive: true })
  writeIn(root, 'packages/new/package.json', { name: 'new' })
  expect(missing(root, { frozen: true })).toBeUndefined()
  rmSync(join(root, 'node_modules'), { recursive: true })
  expect(missing(root, { frozen: true })).toMatchObject({ what: 'modules' })
})
