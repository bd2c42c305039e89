import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { findDocuments } from '../../src/documents/find-documents.ts'
import { testFolder } from '../test-folder.ts'

let folder = ''
beforeEach(() => {
  folder = testFolder()
})

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
const idsOf = (...places: string[]): string[] => findDocuments(places).map(({ id }) => id)

test('the documents of a folder, the smallest first', () => {
  write('large API.json', `{"info": {"title": "${'x'.repeat(99)}"}, "openapi": "3.1.0"}`)
  write('small.yaml', 'openapi: 3.0.3\n')
  write('package.json', '{}')
  write('README.md', 'openapi: 3.0.3\n')
  expect(idsOf(folder)).toEqual(['small', 'large-api'])
  expect(idsOf(join(folder, 'small.yaml'), folder)).toEqual(['small', 'large-api'])
})

test("this repository's own where none is named", () => {
  expect(idsOf().sort()).toEqual(['ack', 'ens', 'tke'])
})

test('what is not there is said', () => {
  expect(() => findDocuments([join(folder, 'nowhere')])).toThrow(/There is no ".*nowhere"/)
  expect(() => findDocuments([folder])).toThrow('There is no OpenAPI document in')
  for (const name of ['a', 'b']) mkdirSync(join(folder, name))
  for (const name of ['a/one.yaml', 'b/one.yaml']) write(name, 'openapi: 3.0.3\n')
  expect(() => findDocuments([join(folder, 'a'), join(folder, 'b')])).toThrow('Two documents are called "one"')
})
