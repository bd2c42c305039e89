import { describe, expect, test } from 'vitest'
import { printPropertyKey } from '../../../src/targets/escape/print-property-key.ts'
import { printString } from '../../../src/targets/escape/print-string.ts'
import { evaluate } from './evaluate.ts'

const texts = [
  '',
  "it's",
  `"quoted" \`ticked\` \${code}`,
  'back\\slash \\u0027 \\',
  'line\nbreak\r\n\ttab',
  'separators\u2028\u2029',
  'null\u0000 bell\u0007 del\u007f next\u0085',
  'bidi\u202e\u2066 zero\u200b\ufeff soft\u00ad',
  'lone\ud800 tail \udc00',
  'tag\u{e0041} pair\u{1f600}',
  '</script><!-- */ /*',
  '__proto__',
]

describe('printString', () => {
  test.each(texts)('%j means itself', (text) => {
    expect(evaluate(printString(text))).toBe(text)
  })

  test.each(texts)('%j is one line of what can be seen', (text) => {
    expect(printString(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
  })

  test('nothing ends a script element', () => {
    expect(printString('</script>')).toBe("'\\x3c/script>'")
  })
})

describe('printPropertyKey', () => {
  test.each([...texts, 'plain', '200', '0200', 'with-hyphen', 'constructor'])('%j is a key of its own', (name) => {
    const object = evaluate(`({ ${printPropertyKey(name)}: 1 })`) as object
    expect(Object.keys(object)).toEqual([name])
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype)
  })

  test('quotes only what needs it', () => {
    expect(['Id', '$x', '200', 'X-Id', 'größe'].map(printPropertyKey)).toEqual(['Id', '$x', '200', "'X-Id'", "'größe'"])
  })
})
