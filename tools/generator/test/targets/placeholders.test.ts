import { describe, expect, test } from 'vitest'
import { Placeholders } from '../../src/targets/inert/placeholders.ts'

const hostile = `*/ '"\`\n`

describe('Placeholders', () => {
  test('a text is written as its place demands', () => {
    const texts = new Placeholders('')
    const [key, value, pattern] = [texts.hide('__proto__'), texts.hide("it's"), texts.hide('a/b')]
    expect(texts.restore(`{ ${key}: '${value}', x: "${value}", y: /${pattern}/ }`)).toBe(
      "{ ['__proto__']: 'it\\'s', x: 'it\\'s', y: /a\\/b/ }",
    )
  })

  test('a text of several lines goes on under the star of its first', () => {
    const texts = new Placeholders('')
    const doc = texts.hide('first\n\nlast */')
    expect(texts.restore(`  /**\n   * ${doc}\n   */\n`)).toBe('  /**\n   * first\n   *\n   * last *\\/\n   */\n')
    expect(texts.restore(`  /** @description ${doc} */\n`)).toBe(
      '  /**\n   * @description first\n   *\n   * last *\\/\n   */\n',
    )
  })

  test('plain texts stay, names of every object do not', () => {
    const texts = new Placeholders('')
    expect(['X-TC-Region', 'a b', ''].map((text) => texts.hideUnlessPlain(text))).toEqual(['X-TC-Region', 'a b', ''])
    for (const text of ['constructor', '__proto__', 'a*b', "a'b", 'ä', hostile]) {
      expect(texts.hideUnlessPlain(text)).toMatch(/^\w+$/)
    }
  })

  test('a document that looks like placeholders gets others', () => {
    const texts = new Placeholders('t0_1_ t1_')
    expect(texts.hide(hostile)).toBe('t2_0_')
    expect(texts.restore("'t0_1_'")).toBe("'t0_1_'")
  })

  test('code knows how far its line is indented', () => {
    const texts = new Placeholders('')
    const code = texts.hideCode((indent) => `{\n${' '.repeat(indent)}}`)
    expect(texts.restore(`a\n    call(${code})`)).toBe('a\n    call({\n    })')
  })
})
