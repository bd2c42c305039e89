import { expect, test } from 'vitest'
import type { CoverageItem } from '../../src/coverage/item.ts'
import { coverageTable, judgeCoverage, unlistedItems } from '../../src/coverage/judge-coverage.ts'

const item = (api: string, kind: CoverageItem['kind'], name: string): CoverageItem => ({
  id: `${api} ${name}`,
  api,
  kind,
  name,
})
const items = [item('a', 'error', 'NotFound'), item('a', 'error', 'Throttled'), item('b', 'operation', 'Get')]

test('an item is proved by a test that passed', () => {
  const [first] = judgeCoverage(items, [{ passed: true, proves: ['a NotFound'] }])
  expect(first).toMatchObject({ proved: true, tests: 1 })
})

test('an item that no test speaks of is not proved', () => {
  expect(judgeCoverage(items, []).map(({ proved }) => proved)).toEqual([false, false, false])
})

test('one failure outweighs any number of passes', () => {
  const verdicts = [true, false, true].map((passed) => ({ passed, proves: ['a NotFound'] }))
  expect(judgeCoverage(items, verdicts)[0]).toMatchObject({ proved: false, tests: 3 })
})

test('what tests prove beyond the documents is told', () => {
  expect(unlistedItems(items, [{ passed: true, proves: ['a NotFound', 'a NotFuond'] }])).toEqual(['a NotFuond'])
})

test('the table counts kind by kind', () => {
  const judged = judgeCoverage(items, [{ passed: true, proves: ['a NotFound', 'b Get'] }])
  expect(coverageTable(judged)).toBe(
    [
      'API  operation  error  all',
      'a    -          1/2    1/2',
      'b    1/1        -      1/1',
      'all  1/1        1/2    2/3',
    ].join('\n'),
  )
})
