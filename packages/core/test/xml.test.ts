import fc from 'fast-check'
import { XMLBuilder, XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { readXml } from '../src/response/xml.ts'

describe('readXml', () => {
  it.each([
    ['<a>text</a>', 'text'],
    ['<a/>', ''],
    ['<a></a>', ''],
    ['<a><b>1</b><c/></a>', { b: '1', c: '' }],
    ['<a>\n  <b>1</b>\n  <b>2</b>\n</a>\n', { b: ['1', '2'] }],
    ['<a><b><c>1</c></b><b><c>2</c></b></a>', { b: [{ c: '1' }, { c: '2' }] }],
    ['<a>&lt;&amp;&gt;&quot;&apos;&#10;&#x4e2d;</a>', '<&>"\'\n中'],
    ['<a>&amp;lt;</a>', '&lt;'],
    ['<a>&unknown;&#x110000;</a>', '&unknown;&#x110000;'],
    ['<a><![CDATA[<b>&amp;</b>]]></a>', '<b>&amp;</b>'],
    ['<a> kept\r\n as it is </a>', ' kept\n as it is '],
    ['<?xml version="1.0"?><!-- c > --><a x="1>2" y=\'"\'><b z="/"/></a>', { b: '' }],
    ['<n:a><n:b>1</n:b></n:a>', { 'n:b': '1' }],
    ['<a><__proto__>1</__proto__></a>', JSON.parse('{"__proto__":"1"}')],
  ])('%s', (text, value) => expect(readXml(text)).toEqual(value))

  it.each([
    '',
    'text',
    '<a>',
    '</a>',
    '<a></b>',
    '<a><b></a></b>',
    '<a/><b/>',
    '<a/>text',
    '<!DOCTYPE a><a/>',
    '<a b="</a>',
    '<a>1</a',
  ])('finds %j not well-formed', (text) => expect(readXml(text)).toBeUndefined())

  it('reads what a general parser reads', () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => value.replace(/[^\P{C}\n]|\p{Cs}/gu, ''))
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/)
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, text, fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4 })),
      value: fc.oneof(tie('tree'), fc.array(tie('tree'), { minLength: 2, maxLength: 3 })),
    }))
    const general = new XMLParser({ parseTagValue: false, trimValues: false })
    const builder = new XMLBuilder({ suppressEmptyNode: true })
    fc.assert(
      fc.property(tree, (root) => {
        const document = builder.build({ Root: root })
        expect(readXml(document)).toEqual(general.parse(document).Root)
      }),
      { seed: 20260115, numRuns: 300 },
    )
  })

  it('reads a long document in time in proportion to its length', () => {
    const document = `<a>${'<b x="1">text</b>'.repeat(20_000)}</a>`
    const start = performance.now()
    expect((readXml(document) as { b: string[] }).b).toHaveLength(20_000)
    readXml(`<a ${'x'.repeat(100_000)}`)
    readXml(`<a ${'"'.repeat(100_001)}>`)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
