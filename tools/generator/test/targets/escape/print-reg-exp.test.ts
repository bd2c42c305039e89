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
    ['^[\\u{1f600}-\\u{1f64f}]$', '\u{1f601}', 'a'],
    ['^(a)\\1$', 'aa', 'a'],
    ['^\\1$', '\u0001', '1'],
    ['^\\07$', '\u0007', '07'],
    ['^\\x1$', 'x1', '\u0001'],
    ['^[\\8]$', '8', '9'],
  ])('%j finds what the pattern finds', (pattern, match, other) => {
    const printed = evaluate(printRegExp(pattern))
    expect(printed).toBeInstanceOf(RegExp)
    expect((printed as RegExp).test(match)).toBe(true)
    if (other !== undefined) expect((printed as RegExp).test(other)).toBe(false)
  })

  test('what TypeScript refuses in a literal is none', () => {
    for (const pattern of ['\\1', '(a)\\2', '\\07', '[\\8]', '\\k', '\\x1', '\\u00', "\\c'"]) {
      expect(printRegExp(pattern)).toMatch(/^new RegExp\('/)
    }
    expect(printRegExp('\\x41\\u0041\\u{41}\\cA\\0')).toBe('/\\x41\\u0041\\u{41}\\cA\\0/u')
  })

  test('no comment of an HTML page begins in it', () => {
    expect(printRegExp('^<!--$')).not.toContain('<!--')
  })

  test('a pattern that JavaScript cannot read is not printed', () => {
    expect(() => printRegExp('(')).toThrow(SyntaxError)
  })
})
