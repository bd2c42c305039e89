import { expect, test } from 'vitest'
import { markdownTable } from '../../src/report/markdown-table.ts'

test('columns line up, numbers to the right', () => {
  expect(
    markdownTable(
      ['what', 'median'],
      [
        ['cold', '1234 ms'],
        ['nothing changed', '9 ms'],
      ],
    ),
  ).toBe(`| what            |  median |
| --------------- | ------: |
| cold            | 1234 ms |
| nothing changed |    9 ms |`)
})
