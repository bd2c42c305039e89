import { expect, test } from 'vitest'
import { countErrors } from '../../src/emitted/compile-output.ts'

test('errors of the syntax are told from those of the types', () => {
  const output = `out/client.ts(1,9): error TS1005: ';' expected.
out/zod.ts(88,5): error TS2339: Property 'gt' does not exist.
  The error TS text of a second line.
error TS18003: No inputs were found.
`
  expect(countErrors(output)).toEqual({ syntaxErrors: 1, typeErrors: 2 })
  expect(countErrors('')).toEqual({ syntaxErrors: 0, typeErrors: 0 })
})
