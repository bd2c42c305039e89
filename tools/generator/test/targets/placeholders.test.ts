import { describe, expect, test } from 'vitest'
import { Placeholders } from '../../src/targets/inert/placeholders.ts'

const hostile = `*/ '"\`\n`

describe('Placeholders', () => {
  test('a text is written as its place demands', () => {
    const texts = new Placeholders([])
    const [key, value, pattern] = [texts.hideName('__proto__'), texts.hideName("it's"), texts.hideName('a/b')]
    expect(texts.restore(`{ ${key}: '${value}', x: "${value}", y: /${pattern}/ }`)).toBe(
      "{ ['__proto__']: 'it\\'s', x: 'it\\'s', y: /a\\/b/ }",
    )
  })

  test('a text of several lines goes on under the star of its first', () => {
    const texts = new Placeholders([])
    const doc = texts.hideText('first\n\nlast */')
    expect(texts.restore(`  /**\n   * ${doc}\n   */\n`)).toBe('  /**\n   * first\n   *\n   * last *\\/\n   */\n')
    expect(texts.restore(`  /** @description ${doc} */\n`)).toBe(
      '  /**\n   * @description first\n   *\n   * last *\\/\n   */\n',
    )
  })

  test('plain texts stay, names of every object do not', () => {
    const texts = new Placeholders([])
    expect(['X-TC-Region', 'a b', ''].map((text) => texts.hideUnlessPlain(text))).toEqual(['X-TC-Region', 'a b', ''])
    for (const text of ['constructor', '__proto__', 'a*b', "a'b", 'ä', hostile]) {
      expect(texts.hideUnlessPlain(text)).toMatch(/^\w+$/)
    }
  })

  test('names that look like placeholders get others', () => {
    const texts = new Placeholders(['Pet', 'at0_1_', 't1_'])
    expect(texts.hideText(hostile)).toBe('t2_0_')
    expect(texts.restore("'t0_1_'")).toBe("'t0_1_'")
  })

  test('a text that looks like a placeholder is hidden', () => {
    const texts = new Placeholders([])
    texts.hideText(hostile)
    expect(texts.restore(`'${texts.hideUnlessPlain('t0_0_')}'`)).toBe("'t0_0_'")
  })

  test('what stands in comments and code does not decide about placeholders, which texts are equal included', () => {
    const hidden = (first: string, second: string) => {
      const texts = new Placeholders([])
      return [texts.hideText(first), texts.hideName('ä'), texts.hideCode(() => first), texts.hideText(second)]
    }
    expect(hidden('one', 'two')).toEqual(hidden(hostile, hostile))
  })

  test('names are equal where their texts are', () => {
    const texts = new Placeholders([])
    const [one, other, again] = ['ä', 'ö', 'ä'].map((text) => texts.hideUnlessPlain(text))
    expect([one === again, one === other]).toEqual([true, false])
  })

  test('code knows how far its line is indented', () => {
    const texts = new Placeholders([])
    const code = texts.hideCode((indent) => `{\n${' '.repeat(indent)}}`)
    expect(texts.restore(`a\n    call(${code})`)).toBe('a\n    call({\n    })')
  })
})
