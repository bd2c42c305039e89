import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { fillIn } from '../../src/diagnostics/fill-in.ts'
import { makeDiagnostic } from '../../src/diagnostics/make-diagnostic.ts'
import { countDiagnostics, printDiagnostics } from '../../src/diagnostics/print-diagnostics.ts'
import { sortDiagnostics } from '../../src/diagnostics/sort-diagnostics.ts'

const plain = (_style: string, text: string): string => text

function missing(file: string, line: number, column = 1): Diagnostic {
  return makeDiagnostic(
    'missing-member',
    { file, line, column, pointer: '/info' },
    { member: 'title', owner: 'Info Object' },
  )
}

test('a diagnostic is printed with its place, its cause, its pointer and its cure', () => {
  expect(printDiagnostics([missing('api.yaml', 3, 7)], plain)).toBe(
    [
      'api.yaml:3:7 error missing-member',
      '  The Info Object lacks the member title.',
      '  at /info',
      '  Add it here; the specification requires it.',
      '',
      '',
    ].join('\n'),
  )
})

test('diagnostics come sorted by file, line and column, whatever the order they were found in', () => {
  const found = [missing('b.yaml', 1), missing('a.yaml', 10), missing('a.yaml', 2, 9), missing('a.yaml', 2, 3)]
  const places = sortDiagnostics(found).map(({ file, line, column }) => `${file}:${line}:${column}`)
  expect(places).toEqual(['a.yaml:2:3', 'a.yaml:2:9', 'a.yaml:10:1', 'b.yaml:1:1'])
})

test('the same warning a hundred times over is shown three times and counted', () => {
  const values = { member: 'nullable', until: '3.0', version: '3.1' }
  const warnings = Array.from({ length: 100 }, (_, index) => {
    return makeDiagnostic('older-member', { file: 'api.yaml', line: index + 1, column: 1, pointer: '' }, values)
  })
  const text = printDiagnostics(warnings, plain)
  expect(text.match(/warning older-member\n/g)).toHaveLength(3)
  expect(text).toContain('… and 97 more of warning older-member in api.yaml; --json lists all.')
  expect(countDiagnostics([...warnings, missing('a', 1)])).toBe('1 error, 100 warnings')
})

test('text of a document cannot drive the terminal, break the line or run on for ever', () => {
  const hostile = fillIn('key {detail}', { detail: '\u001b[2J\nerror\u2028\u202e' })
  expect(hostile).toBe('key \\u001b[2J\\u000aerror\\u2028\\u202e')
  expect(fillIn('{detail}', { detail: 'x'.repeat(5000) })).toHaveLength(120)
})

test('text of a document is not itself filled in', () => {
  expect(fillIn('{member} of {owner}', { member: '{owner}', owner: '$& {member}' })).toBe('{owner} of $& {member}')
})
