import { expect, it } from 'vitest'
import { writeXml } from '../src/replies/write-xml.ts'

const content = (value: unknown) => writeXml('R', value).replace("<?xml version='1.0' encoding='UTF-8'?>", '')

it('escapes text and keeps line feeds', () => {
  expect(content({ a: '<&>\n\t"\'', b: 'x\r\n' })).toBe('<R><a>&lt;&amp;&gt;\n\t"\'</a><b>x&#13;\n</b></R>')
})

it('replaces what XML cannot carry', () => {
  expect(content('a\u0000b\uD800c\u{1F600}')).toBe('<R>a\u{FFFD}b\u{FFFD}c\u{1F600}</R>')
})

it('writes numbers, truth values, nothing and lists', () => {
  expect(content({ n: 1, t: true, z: null, l: [1, { a: 2 }] })).toBe(
    '<R><n>1</n><t>true</t><z/><l>1</l><l><a>2</a></l></R>',
  )
  expect(content([1, 2])).toBe('<R><Item>1</Item><Item>2</Item></R>')
})

it('makes names that an element may have', () => {
  expect(content({ '1 <b>': 'x', 区: 'y' })).toBe('<R><_1__b_>x</_1__b_><区>y</区></R>')
})
