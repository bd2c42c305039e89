import { expect, test } from 'vitest'
import { backtracks } from '../../../src/model/backtracking/backtracks.ts'
import { documentOf, outcomeOf } from '../model-of.ts'

test.each([
  '^(a+)+$',
  '^(a|a)*$',
  '^(a|aa)+$',
  '^(a|a?)+$',
  '^(a|b|ab)*c$',
  '^([a-zA-Z]+)*$',
  '^((ab)*)+$',
  '(x+x+)+y',
  '^(\\w+\\s?)*$',
  '^(\\d+|\\w+)*$',
  '(.*)*=x',
  '^(.*a){20}$',
  '(a+){10}b',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '^(?=(a+)+$)b',
  '^(\\p{L}+\\s*)+$',
  '^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}([a-z]{2,3})$',
])('%s reads some texts in ever more ways', (pattern) => {
  expect(backtracks(pattern)).toBe(true)
})

test.each([
  '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  '^(0|[1-9][0-9]*)$',
  '^#(([0-9a-fA-F]{2}){3}|([0-9a-fA-F]){3})$',
  '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$',
  '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$',
  '^(([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])\\.)*([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])$',
  '^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$',
  '^(\\/[^/~]*(~[01][^/~]*)*)*$',
  '^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).{8,}$',
  '^\\p{L}+( \\p{L}+)*$',
  '^\\s*[a-z]+\\s*$',
  // Nothing behind the repetition can fail.
  '^(a+)+',
  // Nothing that JavaScript can read.
  '(',
])('%s does not', (pattern) => {
  expect(backtracks(pattern)).toBe(false)
})

test('such a pattern is a warning with its pointer, and goes into the validators all the same', () => {
  const { model, problems } = outcomeOf(
    documentOf(`paths: {}
components:
  schemas:
    Name: { type: string, pattern: '^(a+)+$' }
    Map: { type: object, patternProperties: { '^(b|b)*$': { type: string } } }
`),
  )
  expect(problems).toContain('backtracking-pattern at /components/schemas/Name/pattern')
  expect(problems).toContain('backtracking-pattern at /components/schemas/Map/patternProperties/^(b|b)*$')
  expect(JSON.stringify(model.engineDocument)).toContain('^(a+)+$')
})
