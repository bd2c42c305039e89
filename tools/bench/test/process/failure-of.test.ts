import { expect, test } from 'vitest'
import { failureOf } from '../../src/process/failure-of.ts'
import type { MeasuredRun, Outcome } from '../../src/process/measured-process.ts'

const run = (outcome: Outcome, output = ''): MeasuredRun => ({
  outcome,
  wall: 313_000,
  cpu: undefined,
  memory: undefined,
  output,
})

test('a failure is told in a cell', () => {
  expect(failureOf(run('done'))).toBeUndefined()
  expect(failureOf(run('out of memory'))).toBe('out of memory after 313.00 s')
  expect(failureOf(run('out of time'))).toBe('not done after 313.00 s')
  const output = 'Welcome!\n\u001b[31mError: no | such thing\u001b[39m\n    at somewhere\n'
  expect(failureOf(run('failed', output))).toBe('fails after 313.00 s: Error: no \\| such thing')
  expect(failureOf(run('failed'))).toBe('fails after 313.00 s: nothing is emitted')
})
