import { describe, expect, test } from 'vitest'
import { printRegExp } from '../../../src/targets/escape/print-reg-exp.ts'
import { evaluate } from './evaluate.ts'

describe('printRegExp', () => {
  test.each([
    ['^cls-[0-9a-z]{8}$', 'cls-65r1c5nu', 'cls-1'],
    ['^a/b$', 'a/b', 'ab'],
    ['^[/]$', '/', '\\'],
    ['^a\nb$', 'a\nb', 'ab'],
    ['^\u2028$', '\u2028', ' '],
    ['^\u202e$', '\u202e', ' '],
    ['^\\p{Lu}$', 'Ä', 'a'],
    ['', 'anything', undefined],
    ['^\\/\\*$', '/*', '/'],
    ['^<!--$', '<!--', '<!-'],
    ['^[<!--]$', '#', '.'],
    ['^a(?<!--)b$', 'ab', 'b'],
  ])('%j finds what the pattern finds', (pattern, match, other) => {
    const printed = evaluate(printRegExp(pattern))
    expect(printed).toBeInstanceOf(RegExp)
    expect((printed as RegExp).test(match)).toBe(true)
    if (other !== undefined) expect((printed as RegExp).test(other)).toBe(false)
  })

  test('no comment of an HTML page begins in it', () => {
    expect(printRegExp('^<!--$')).not.toContain('<!--')
  })

  test('a pattern that JavaScript cannot read is not printed', () => {
    expect(() => printRegExp('(')).toThrow(SyntaxError)
  })
})
