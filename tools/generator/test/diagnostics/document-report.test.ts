import { expect, test } from 'vitest'
import { DocumentReport } from '../../src/diagnostics/document-report.ts'

test('of problems without number the first are listed, an error among them whenever it came', () => {
  let located = 0
  const report = new DocumentReport(() => ({ file: 'a.yaml', line: ++located, column: 1 }))
  for (let count = 0; count < 100_000; count += 1) {
    report.add('unknown-member', `/a${count}`, { member: 'a', owner: 'b', guess: '' })
  }
  report.add('not-openapi', '')
  const diagnostics = report.diagnostics()
  expect(report.failed).toBe(true)
  expect(located).toBeLessThan(10_000)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'not-openapi' }])
  expect(diagnostics.at(-1)).toMatchObject({ code: 'more-problems' })
  expect(diagnostics.at(-1)?.message).toContain('95000 more')
})
