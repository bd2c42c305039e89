import { expect, test } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue.ts'

test.each(Object.entries(catalogue))(
  '%s says what is wrong and how to mend it',
  (code, { severity, message, hint }) => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(['error', 'warning']).toContain(severity)
    expect(message).toMatch(/\.$/)
    expect(hint).toMatch(/\.$/)
  },
)

test('every placeholder is one plain word, so that none is left unfilled', () => {
  for (const { message, hint } of Object.values(catalogue)) {
    for (const [brackets] of `${message} ${hint}`.matchAll(/\{[^}]*\}/g)) expect(brackets).toMatch(/^\{\w+\}$/)
  }
})
