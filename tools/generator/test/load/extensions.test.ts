import { expect, test } from 'vitest'
import { loadFiles, problemsOf } from './load-text.ts'

const head = 'openapi: 3.1.1\ninfo: {title: T, version: "1"}\n'

function operation(extension: string): string {
  return `${head}paths:\n  /:\n    post:\n      responses: {200: {description: d}}\n      ${extension}\n`
}

test('our extensions are checked against their definitions, with the place of the fault', async () => {
  expect(await problemsOf(operation('x-action: {in: body, name: X-TC-Action, verson: {}}'))).toEqual([
    expect.stringMatching(
      /^error malformed-extension 7:7 \/paths\/~1\/post\/x-action: x-action: it lacks the member value\.$/,
    ),
    expect.stringMatching(/^error malformed-extension 7:7 .*: x-action: it has no member verson\.$/),
    expect.stringMatching(
      /^error malformed-extension 7:18 .*\/x-action\/in: x-action: in must be one of header, query\.$/,
    ),
  ])
  expect(await problemsOf(operation('x-rate-limit: {requests: 20, per: second}'))).toEqual([])
})

test('a shared list of errors must exist', async () => {
  const list = `components:
  x-errors: {Gateway: [{code: A, status: 400, message: m, meaning: m, retryable: false, response: R, source: 'sdk: s'}]}
  responses: {R: {description: d}}
`
  expect(await problemsOf(`${operation("x-errors: [{$ref: '#/components/x-errors/Gateway'}]")}${list}`)).toEqual([])
  expect(await problemsOf(`${operation("x-errors: [{$ref: '#/components/x-errors/Gatewy'}]")}${list}`)).toEqual([
    expect.stringMatching(
      /^error unknown-error-list 7:19 .*There is no list of errors at #\/components\/x-errors\/Gatewy\.$/,
    ),
  ])
})

test("an extension that has the name of ours and another type is somebody else's, but in our own specs", async () => {
  const text = operation('x-rate-limit: 100')
  const foreign = await loadFiles({ 'openapi.yaml': text })
  expect(foreign.diagnostics.map(({ code }) => code)).toEqual(['foreign-extensions'])
  expect(JSON.stringify(foreign.document)).not.toContain('x-rate-limit')
  await expect(loadFiles({ 'openapi.yaml': text }, { own: true })).rejects.toThrow('x-rate-limit: it must be object.')
})

test('an extension of ours in a place where it means nothing is a warning', async () => {
  const { diagnostics } = await loadFiles({ 'openapi.yaml': `${head}paths: {}\nx-action: {}\n` })
  expect(diagnostics).toMatchObject([{ code: 'misplaced-extension', hint: 'It belongs on: operation.' }])
})

test("other people's extensions are one line, in our own specs each is a slip", async () => {
  const text = `${head}paths: {}\nx-vendor: 1\nx-acton: {}\n`
  const foreign = await loadFiles({ 'openapi.yaml': text })
  expect(foreign.diagnostics.map(({ message }) => message)).toEqual([
    'Extensions that this generator does not know are ignored: x-acton, x-vendor.',
  ])
  const own = await loadFiles({ 'openapi.yaml': text }, { own: true })
  expect(own.diagnostics).toMatchObject([
    { code: 'unknown-extension', pointer: '/x-vendor', line: 4 },
    {
      code: 'unknown-extension',
      pointer: '/x-acton',
      line: 5,
      hint: expect.stringMatching(/^Did you mean x-action\? /),
    },
  ])
})
