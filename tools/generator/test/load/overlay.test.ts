import { expect, test } from 'vitest'
import { diagnosticsOf, loadFiles } from './load-text.ts'

const document = `openapi: 3.1.1
info: {title: T, version: "1", description: English}
tags: [{name: a}]
paths:
  /#Do:
    post:
      summary: Do it
      parameters:
        - {name: p, in: query, description: a parameter, schema: {type: string}}
        - {name: q, in: query, description: another, schema: {type: string}}
      responses: {200: {description: done}}
`

function overlay(actions: string): string {
  return `overlay: 1.0.0\ninfo: {title: Chinese, version: "1"}\nactions:\n${actions}`
}

function translate(actions: string) {
  return { 'openapi.yaml': document, 'openapi.zh-CN.overlay.yaml': overlay(actions) }
}

test('objects are merged, arrays get an entry, remove removes', async () => {
  const loaded = await loadFiles(
    translate(`  - target: $.info
    update: {description: 中文, contact: {name: 联系}}
  - target: $.paths["/#Do"].post
    update: {summary: 执行}
  - target: $.paths.*.*.parameters[?@.name=='q']
    update: {description: 另一个}
  - target: $.tags
    update: {name: b}
  - target: $.paths.*.*.parameters[?@.name=='p'].description
    remove: true
`),
    { lang: 'zh-CN' },
  )
  expect(loaded.diagnostics).toEqual([])
  expect(loaded.document).toMatchObject({
    info: { title: 'T', description: '中文', contact: { name: '联系' } },
    tags: [{ name: 'a' }, { name: 'b' }],
    paths: { '/#Do': { post: { summary: '执行', parameters: [{ name: 'p' }, { name: 'q', description: '另一个' }] } } },
  })
  expect(loaded.document).not.toHaveProperty(['paths', '/#Do', 'post', 'parameters', 0, 'description'])
  expect(loaded.sources).toHaveLength(2)
})

test('text that an overlay wrote is found in the overlay, the rest in the document', async () => {
  const loaded = await loadFiles(translate('  - target: $.info\n    update:\n      description: 中文\n'), {
    lang: 'zh-CN',
  })
  expect(loaded.locate('/info/description')).toMatchObject({ line: 6, column: 7 })
  expect(loaded.locate('/info/description').file).toMatch(/openapi\.zh-CN\.overlay\.yaml$/)
  expect(loaded.locate('/info/title')).toMatchObject({ line: 2, column: 8 })
})

test.each([
  ['a target that is not there', '  - {target: $.info.contact, update: {name: n}}', 'overlay-no-target', 4],
  ['a target that is no JSONPath', '  - {target: "$.paths[", update: {}}', 'overlay-path', 4],
  ['a text as target', '  - {target: $.info.title, update: T}', 'overlay-update', 4],
  ['no target', '  - {update: {}}', 'overlay-form', 4],
  ['nothing to do', '  - {target: $.info}', 'overlay-form', 4],
])('%s is an error, shown in the overlay', async (_, actions, code, line) => {
  const [problem, ...others] = await diagnosticsOf(translate(actions), { lang: 'zh-CN' })
  expect(problem).toMatchObject({ code, line, severity: 'error', file: expect.stringMatching(/overlay\.yaml$/) })
  expect(others).toEqual([])
})

test('a document that is no overlay, or of another version, is an error', async () => {
  const files = { ...translate(''), 'openapi.zh-CN.overlay.yaml': 'overlay: 2.0.0\ninfo: {title: T}\n' }
  const problems = await diagnosticsOf(files, { lang: 'zh-CN' })
  expect(problems.map(({ message }) => message)).toEqual([
    'Not an Overlay 1.0 document: overlay must be 1.0.0.',
    'Not an Overlay 1.0 document: info/version is missing.',
    'Not an Overlay 1.0 document: actions must be a list with at least one entry.',
  ])
})

test('a language that the document is not translated into is an error', async () => {
  expect(await diagnosticsOf({ 'openapi.yaml': document }, { lang: 'fr' })).toMatchObject([
    {
      code: 'no-overlay',
      message: expect.stringMatching(/language fr: .*openapi\.fr\.overlay\.yaml does not exist\.$/),
    },
  ])
})
