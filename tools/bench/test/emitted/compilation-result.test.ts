import { expect, test } from 'vitest'
import { compilationResult } from '../../src/emitted/compilation-result.ts'
import type { Compilation } from '../../src/emitted/compile-output.ts'

const run = { outcome: 'done', wall: 60_000, cpu: undefined, memory: undefined, output: '', syntaxErrors: 0 } as const
const resultOf = (compilation: Partial<Compilation>): string =>
  compilationResult({ ...run, typeErrors: 0, ...compilation })

test('what does not parse is not merely a number of errors', () => {
  expect(resultOf({ syntaxErrors: 4 })).toBe('does not parse (4)')
  expect(resultOf({ typeErrors: 22 })).toBe('22')
  expect(resultOf({})).toBe('0')
  expect(resultOf({ outcome: 'out of time' })).toBe('not done after 60.00 s')
})
