import { expect, it } from 'vitest'
import { redact } from '../src/checks/redact.ts'

it.each([
  ['host:x\nx-acs-security-token:t+/=\n\nhost', 'host:x\nx-acs-security-token:***\n\nhost'],
  ['Action=A&SecurityToken=t%2B%2F%3D&Z=1', 'Action=A&SecurityToken=***&Z=1'],
  ['POST&%2F&SecurityToken%3Dt%252B%252F%253D%26Z%3D1', 'POST&%2F&SecurityToken%3D***%26Z%3D1'],
  ['Token=t+/=', 'Token=***'],
])('takes the token out of %s', (text, redacted) => expect(redact(text, ['t+/=', undefined, ''])).toBe(redacted))

it('leaves alone what only contains the same letters', () => {
  const text = 'GET\n/t/t\nhost:test.t\nx-acs-date:2026t\n'
  expect(redact(text, ['t'])).toBe(text)
})
