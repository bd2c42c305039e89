import { expect, test } from 'vitest'
import { guardedPattern } from '../../../src/model/check/guarded-pattern.ts'

test.each(['^(a+)+$', '^(a|aa)+$', '^(a|a)*$', '(.*a){20}$', '^(?=(a+)+$).*$'])(
  'a test of %s ends, and further ones cost nothing',
  (source) => {
    const pattern = guardedPattern(source)
    const start = performance.now()
    for (let size = 30; size < 230; size += 1) pattern?.test(`${'a'.repeat(size)}!`)
    expect(performance.now() - start).toBeLessThan(5000)
  },
)

test('matches as the pattern itself does', () => {
  const pattern = guardedPattern('^[\\w.-]+@[\\w-]+\\.[a-z]{2,}$')
  expect(
    ['somebody.with.a.name@example.com', 'somebody.with.a.name@example', 'a@b.cd'].map((text) => pattern?.test(text)),
  ).toEqual([true, false, true])
  expect(guardedPattern('(?i)x')).toBeUndefined()
})
