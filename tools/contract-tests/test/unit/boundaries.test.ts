import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { SpecDocument } from '../../src/document/spec-document.ts'
import { boundariesOf } from '../../src/schema/boundaries.ts'
import { oracleOf } from '../../src/schema/oracle.ts'

const folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0

/** Name, value and verdict of every boundary. */
function tried(schema: object): Record<string, [value: unknown, valid: boolean]> {
  files += 1
  const file = join(folder, `${files}.yaml`)
  writeFileSync(file, JSON.stringify({ schema }))
  const document = new SpecDocument(file)
  const place = { location: `${document.location}/schema`, value: schema as never }
  const { judge } = oracleOf(document)
  return Object.fromEntries(
    boundariesOf(document, place).map(({ name, value }) => [name, [value, judge(place, value).valid]]),
  )
}

test('a range is tried at its ends and beyond them', () => {
  expect(tried({ type: 'integer', minimum: 15, maximum: 4320, examples: [15] })).toMatchObject({
    'minimum - 1': [14, false],
    minimum: [15, true],
    maximum: [4320, true],
    'maximum + 1': [4321, false],
    'a fraction': [15.5, false],
    'a text instead': ['not-of-this-type', false],
  })
})

test('a pattern is tried with near misses and the empty text', () => {
  expect(tried({ type: 'string', pattern: '^c[0-9]{3}$', examples: ['c123'] })).toMatchObject({
    'the example': ['c123', true],
    'the example with more behind': ['c123!', false],
    'half the example': ['c1', false],
    'the empty text': ['', false],
    'a number instead': [42, false],
  })
})

test('lengths are tried exactly', () => {
  expect(tried({ type: 'string', minLength: 2, maxLength: 4, examples: ['abc'] })).toMatchObject({
    'minLength - 1': ['a', false],
    minLength: ['ab', true],
    maxLength: ['abca', true],
    'maxLength + 1': ['abcaa', false],
  })
})

test('every word of an enum is tried, and another', () => {
  expect(tried({ enum: ['zh-CN', 'en-US'], type: 'string' })).toMatchObject({
    'the word "zh-CN"': ['zh-CN', true],
    'the word "en-US"': ['en-US', true],
    'another word': ['zh-CN-another', false],
  })
})

test('members of an object are left out and tried one by one', () => {
  const schema = {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'integer', minimum: 1 } },
    examples: [{ id: 1 }],
  }
  expect(tried(schema)).toMatchObject({ 'without id': [{}, false], 'id: minimum - 1': [{ id: 0 }, false] })
})
