import { expect, test } from 'vitest'
import { clearReports, printTotals, readTotals } from '../src/test-totals.ts'
import { temporaryRepository, writeIn } from './temporary-repository.ts'

const withTests = (name: string): unknown => ({ name, scripts: { test: 'vitest run' } })

function repository(reports: Record<string, unknown>): string {
  return temporaryRepository({
    'package.json': { name: 'root', workspaces: ['packages/*'], scripts: { test: 'everything' } },
    'packages/core/package.json': withTests('core'),
    'packages/mock-kit/package.json': withTests('mock-kit'),
    'packages/untested/package.json': { name: 'untested' },
    ...Object.fromEntries(Object.entries(reports).map(([name, r]) => [`packages/${name}/.report/test.json`, r])),
  })
}

function print(root: string, expectAll: boolean): { ok: boolean; text: string } {
  let text = ''
  const write = (more: string): void => {
    text += more
  }
  return { ok: printTotals(readTotals(root), { expectAll, write }), text }
}

test('sums the reports; the sum stands alone on the last line', () => {
  const root = repository({
    core: { success: true, numPassedTests: 12, numFailedTests: 0, numPendingTests: 0 },
    'mock-kit': { success: true, numPassedTests: 3, numFailedTests: 0, numPendingTests: 1 },
  })
  const { ok, text } = print(root, true)
  expect(ok).toBe(true)
  expect(text).toBe(
    '\nTests\n  core      12 passed, 0 failed\n  mock-kit  3 passed, 0 failed, 1 skipped\n\n15 passed, 0 failed, 1 skipped\n',
  )
})

test('one failed test fails the run, and so does a file that does not load', () => {
  const passing = { success: true, numPassedTests: 12, numFailedTests: 0 }
  for (const report of [
    { success: false, numPassedTests: 3, numFailedTests: 1 },
    { success: false, numPassedTests: 3, numFailedTests: 0 },
  ]) {
    const { ok, text } = print(repository({ core: passing, 'mock-kit': report }), true)
    expect(ok).toBe(false)
    expect(text).toMatch(/\n15 passed, 1 failed\n$/)
  }
})

test('a package whose tests left no report fails a whole run, not one of chosen packages', () => {
  const root = repository({ core: { success: true, numPassedTests: 12, numFailedTests: 0 } })
  expect(print(root, true)).toMatchObject({ ok: false, text: expect.stringContaining('mock-kit: no report') })
  expect(print(root, false).ok).toBe(true)
})

test('no test at all is a failure', () => {
  const { ok, text } = print(repository({}), false)
  expect(ok).toBe(false)
  expect(text).toMatch(/No test ran\.\n\n0 passed, 0 failed\n$/)
})

test('a package with two scripts that run tests has two lines', () => {
  const report = { success: true, numPassedTests: 2, numFailedTests: 0 }
  const root = repository({ core: report, 'mock-kit': report })
  const scripts = { test: 'vitest run', 'test:packages': 'vitest run' }
  writeIn(root, 'packages/core/package.json', { name: 'core', scripts })
  expect(print(root, true)).toMatchObject({ ok: false, text: expect.stringContaining('core test:packages: no report') })
  writeIn(root, 'packages/core/.report/test-packages.json', report)
  expect(print(root, true)).toMatchObject({ ok: true, text: expect.stringMatching(/\n6 passed, 0 failed\n$/) })
})

test('reports of earlier runs do not count', () => {
  const root = repository({ core: { success: true, numPassedTests: 12 } })
  writeIn(root, 'packages/mock-kit/.report/test.json', { success: true, numPassedTests: 1 })
  clearReports(root)
  expect(readTotals(root)).toEqual([{ name: 'core' }, { name: 'mock-kit' }])
})
