import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDocument } from '../../src/load/load-document.ts'
import { folderOf, loadFiles, problemsOf } from './load-text.ts'

const minimal = 'openapi: 3.1.1\ninfo: {title: T, version: "1"}\npaths: {}\n'
const minimalJson = '{"openapi": "3.1.1", "info": {"title": "T", "version": "1"}, "paths": {}}'

test('YAML and JSON give the same document', async () => {
  const yaml = await loadFiles({ 'openapi.yaml': minimal })
  const folder = folderOf({ 'openapi.json': minimalJson })
  const json = await loadDocument(join(folder, 'openapi.json'))
  expect(yaml.document).toEqual(json.document)
  expect(yaml.version).toBe('3.1')
  expect(json.sources).toEqual([join(folder, 'openapi.json')])
})

test('JSON is read whatever the file is called, with or without a byte order mark', async () => {
  const { document } = await loadFiles({ 'openapi.yaml': `\ufeff${minimalJson}` })
  expect(document).toMatchObject({ openapi: '3.1.1' })
})

test('status codes, dates and versions stay what the author wrote', async () => {
  const { document } = await loadFiles({
    'openapi.yaml': `${minimal}components: {responses: {R: {description: d, content: {}}}}
x-values: {200: a, 2018-05-25: b, null: c, date: 2018-05-25, norway: no, octal: 010}
`,
  })
  expect(document['x-values']).toEqual({
    '200': 'a',
    '2018-05-25': 'b',
    null: 'c',
    date: '2018-05-25',
    norway: 'no',
    octal: 10,
  })
})

test('anchors, aliases and merge keys are written out, each place a value of its own', async () => {
  const { document } = await loadFiles({
    'openapi.yaml': `${minimal}x-a: &a {k: [1], own: 1}\nx-b: *a\nx-c: {<<: *a, own: 2}\n`,
  })
  expect(document).toMatchObject({ 'x-b': { k: [1], own: 1 }, 'x-c': { k: [1], own: 2 } })
  expect((document['x-b'] as object) === document['x-a']).toBe(false)
})

test.each([
  ['YAML', 'openapi: 3.1.1\ninfo:\n  title: T\n  title: U\n', 4, 3],
  ['JSON', '{"openapi": "3.1.1",\n "info": {"title": "T", "x": ["a\\":"],\n "title": "U"}}', 3, 2],
])('a key written twice in one object is an error in %s, at the second', async (_, text, line, column) => {
  expect(await problemsOf(text)).toEqual([
    `error duplicate-key ${line}:${column} : The key title is written twice in the same object.`,
  ])
})

test.each([
  ['an unclosed object', '{"a": {"b": 1}', 1, 15],
  ['a trailing comma', '{"a": 1,\n}', 2, 1],
  ['a bare word', '{"a":\n  yes}', 2, 3],
  ['a number with a leading zero', '{"a": 01}', 1, 7],
  ['text after the end', '{"a": 1} {', 1, 10],
  ['an unclosed string', '{"a": "b}', 1, 7],
  ['a missing colon', '{"a" 1}', 1, 6],
])('a syntax error in JSON is shown where it is: %s', async (_, text, line, column) => {
  const folder = folderOf({ 'api.json': text })
  await expect(loadDocument(join(folder, 'api.json'))).rejects.toMatchObject({
    diagnostics: [{ code: 'syntax', line, column }],
  })
})

test('a syntax error in YAML is shown where it is', async () => {
  const [problem] = await problemsOf('openapi: 3.1.1\ninfo: {title: T\npaths: {}\n')
  expect(problem).toMatch(/^error syntax 3:1 /)
})

test('an unknown alias, a list as a key, a tag and a value that JSON has not are errors', async () => {
  expect(await problemsOf('a: *nowhere\n')).toEqual([expect.stringContaining('nowhere')])
  expect(await problemsOf('? [a]\n: 1\n')).toEqual([
    'error yaml-key 1:3 : A key is a list or an object; JSON knows only text.',
  ])
  expect(await problemsOf('a: .inf\n')).toEqual(['error yaml-value 1:4 : The value .inf has no counterpart in JSON.'])
  expect(await problemsOf('a: !custom b\n')).toEqual([
    'error yaml-value 1:12 : The value !custom b has no counterpart in JSON.',
  ])
  expect(await problemsOf('--- {a: 1}\n--- {b: 1}\n')).toEqual([
    expect.stringMatching(/^error syntax 2:5 .*a second YAML document begins here/),
  ])
})

test.each([
  ['YAML', 'a: 1\nb: {__proto__: {c: 1}}\n', 2, 5],
  ['JSON', '{"a": 1,\n"b": {"__proto__": {"c": 1}}}', 2, 7],
])('__proto__ is refused as a key in %s', async (_, text, line, column) => {
  expect(await problemsOf(text)).toEqual([expect.stringMatching(new RegExp(`^error unsafe-key ${line}:${column} `))])
})

test('a billion laughs end at the limit, soon', async () => {
  const laughs = Array.from({ length: 30 }, (_, level) => {
    return `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(10)}]\n`
  })
  const start = performance.now()
  const [problem] = await problemsOf(`l0: &l0 lol\n${laughs.join('')}`)
  expect(problem).toMatch(/^error (yaml-too-large|nested-too-deep) /)
  expect(performance.now() - start).toBeLessThan(10_000)
})

test.each([
  ['JSON arrays', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['JSON objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ['YAML flow', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['an anchor inside itself', 'a: &a [*a]'],
])('nesting ten thousand deep is refused: %s', async (_, text) => {
  expect((await problemsOf(text))[0]).toMatch(/^error nested-too-deep /)
})

test('what would need too much memory is refused before it is parsed', async () => {
  const dense = `a:\n${'  - {b: 1, c: [x, y]}\n'.repeat(600_000)}`
  const start = performance.now()
  expect(await problemsOf(dense)).toEqual([
    expect.stringMatching(/^error too-many-values .* has more than 3000000 values\.$/),
  ])
  expect(performance.now() - start).toBeLessThan(5000)
})

test('a missing file, a folder, a file that is not text', async () => {
  const folder = folderOf({ 'latin.yaml': '' })
  writeFileSync(join(folder, 'latin.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xe9]))
  mkdirSync(join(folder, 'sub'))
  const codeOf = (name: string) => loadDocument(join(folder, name)).catch((error) => error.diagnostics[0].code)
  expect(await codeOf('nothing.yaml')).toBe('file-not-found')
  expect(await codeOf('sub')).toBe('not-a-file')
  expect(await codeOf('latin.yaml')).toBe('not-utf-8')
})

test('positions of JSON and YAML lead to the key, and to the nearest ancestor of what is not there', async () => {
  const yaml = await loadFiles({ 'openapi.yaml': `${minimal}x-list:\n  - a\n  - {b: 1}\n` })
  expect(yaml.locate('/x-list/1/b')).toMatchObject({ line: 6, column: 6 })
  expect(yaml.locate('#/info/contact/email')).toMatchObject({ line: 2, column: 1 })
  const json = await loadFiles({
    'openapi.yaml': minimalJson.replace('"paths"', '\n "x-\\u0061~/b": [{}, {"c": 2}], "paths"'),
  })
  expect(json.locate('/x-a~0~1b/1/c')).toMatchObject({ line: 2, column: 23 })
})

test('a line inside brackets or quotes may begin further left than YAML wants it', async () => {
  const { document, diagnostics } = await loadFiles({
    'openapi.yaml': `openapi: 3.1.1
info: {title: T, version: "1"}
paths:
  /pets:
    get:
      description: "one
    two"
      responses: {
        200: {description: d}
    }
      tags: a
`,
  })
  expect(document['paths']).toEqual({
    '/pets': { get: { description: 'one two', responses: { 200: { description: 'd' } }, tags: ['a'] } },
  })
  expect(diagnostics).toMatchObject([{ code: 'read-as-meant', line: 11, column: 7 }])
})
