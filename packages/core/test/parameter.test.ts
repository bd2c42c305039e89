import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParameterDescriptor } from '../src/descriptor.ts'
import { mergeHeaders, unsendableHeader } from '../src/request/headers.ts'
import { type ParameterPlace, writeParameters, writeScalar } from '../src/request/parameter.ts'
import { writeParameter } from '../src/request/styled-parameter.ts'

const array = ['blue', 'black', 'brown']
const object = { R: 100, G: 200, B: 150 }

type Row = readonly [ParameterPlace, ParameterDescriptor, empty: string, scalar: string, array: string, object: string]

// https://spec.openapis.org/oas/v3.1.1.html#style-examples
const table: readonly Row[] = [
  ['path', { style: 'matrix' }, ';color', ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150'],
  [
    'path',
    { style: 'matrix', explode: true },
    ';color',
    ';color=blue',
    ';color=blue;color=black;color=brown',
    ';R=100;G=200;B=150',
  ],
  ['path', { style: 'label' }, '.', '.blue', '.blue,black,brown', '.R,100,G,200,B,150'],
  ['path', { style: 'label', explode: true }, '.', '.blue', '.blue.black.brown', '.R=100.G=200.B=150'],
  ['path', {}, '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['path', { explode: true }, '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['headers', {}, '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['headers', { explode: true }, '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['query', {}, 'color=', 'color=blue', 'color=blue&color=black&color=brown', 'R=100&G=200&B=150'],
  ['query', { explode: false }, 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  [
    'query',
    { style: 'spaceDelimited' },
    'color=',
    'color=blue',
    'color=blue%20black%20brown',
    'color=R%20100%20G%20200%20B%20150',
  ],
  [
    'query',
    { style: 'pipeDelimited' },
    'color=',
    'color=blue',
    'color=blue%7Cblack%7Cbrown',
    'color=R%7C100%7CG%7C200%7CB%7C150',
  ],
  [
    'query',
    { style: 'deepObject' },
    'color=',
    'color=blue',
    'color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown',
    'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150',
  ],
  [
    'query',
    { style: 'flattened' },
    'color=',
    'color=blue',
    'color.1=blue&color.2=black&color.3=brown',
    'color.R=100&color.G=200&color.B=150',
  ],
  ['cookies', { explode: false }, 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  ['cookies', {}, 'color=', 'color=blue', 'color=blue; color=black; color=brown', 'R=100; G=200; B=150'],
]

describe.each(table)('%s %o', (place, descriptor, empty, scalar, list, map) => {
  it('writes every kind of value', () => {
    const write = (value: unknown) => writeParameter(place, 'color', value, descriptor)
    expect([write(''), write('blue'), write(array), write(object)]).toEqual([empty, scalar, list, map])
    expect([write(undefined), write(null)]).toEqual(['', ''])
  })
})

describe('writeParameter', () => {
  it('flattens as the gateways of Alibaba Cloud read it', () => {
    const value = [{ Key: 'k', Value: 'v', Left: undefined, Out: null }, { Key: ['a', 'b'] }]
    expect(writeParameter('query', 'Tag', value, { style: 'flattened' })).toBe(
      'Tag.1.Key=k&Tag.1.Value=v&Tag.2.Key.1=a&Tag.2.Key.2=b',
    )
  })

  it('percent-encodes names and values once, by RFC 3986', () => {
    const text = "测 +a*b~c'd!(e)&f=g/h%?"
    const encoded = '%E6%B5%8B%20%2Ba%2Ab~c%27d%21%28e%29%26f%3Dg%2Fh%25%3F'
    expect(writeParameter('query', text, text)).toBe(`${encoded}=${encoded}`)
    expect(writeParameter('path', 'id', text)).toBe(encoded)
    expect(writeParameter('path', 'id', '%2F')).toBe('%252F')
    expect(writeParameter('query', 'half', 'a\ud800b')).toBe('half=a%EF%BF%BDb')
  })

  it('leaves reserved characters alone where the document says so, but for those with a meaning in a query', () => {
    const write = (value: string) => writeParameter('query', 'q', value, { allowReserved: true })
    expect(write("a:/?@!$'()*,;=b")).toBe("q=a:/?@!$'()*,;=b")
    expect(write('a&b#c+d[e]%')).toBe('q=a%26b%23c%2Bd%5Be%5D%25')
  })

  it('writes what has content as JSON', () => {
    expect(writeParameter('query', 'filter', { a: [1] }, { content: 'application/json' })).toBe(
      'filter=%7B%22a%22%3A%5B1%5D%7D',
    )
    expect(writeParameter('headers', 'X', { a: 1 }, { content: 'application/json' })).toBe('{"a":1}')
    expect(writeParameter('query', 'q', 'a', { content: 'application/json' })).toBe('q=%22a%22')
  })

  it('writes a text that has another content as it is', () => {
    expect(writeParameter('query', 'q', '"a" b', { content: 'text/plain' })).toBe('q=%22a%22%20b')
    expect(writeParameter('query', 'q', [1], { content: 'text/csv' })).toBe('q=%5B1%5D')
  })

  it('writes dates, booleans, big integers, and what nests deeper than a style can say', () => {
    expect(writeParameter('query', 'd', new Date(0))).toBe('d=1970-01-01T00%3A00%3A00.000Z')
    expect(writeParameters(writeParameter, 'query', { a: true, b: 10n, c: undefined, d: [] })).toBe('a=true&b=10')
    expect(writeParameter('query', 'a', [{ b: 1 }])).toBe('a=%7B%22b%22%3A1%7D')
  })
})

describe('mergeHeaders', () => {
  it('lets the later group win, whatever the case of the name', () => {
    expect(
      mergeHeaders(writeParameter, [{ Accept: 'a', 'X-Ids': [1, 2] }, undefined, { ACCEPT: 'b', gone: undefined }]),
    ).toEqual({
      accept: 'b',
      'x-ids': '1,2',
    })
  })
})

describe('unsendableHeader', () => {
  it.each([
    [{ a: 'b\nc' }, 'a'],
    [{ a: '中' }, 'a'],
    [{ 'a b': '' }, 'a b'],
    [{ a: 'tab\tand é', 'x-!': '' }, undefined],
  ])('%j', (headers, name) => expect(unsendableHeader(headers as Record<string, string>)).toBe(name))
})

it('the writer of scalars writes what the full one writes', () => {
  const scalar = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.date({ noInvalidDate: true }),
  )
  const place = fc.constantFrom<ParameterPlace>('path', 'query', 'headers', 'cookies')
  fc.assert(
    fc.property(place, fc.string(), scalar, (where, name, given) => {
      expect(writeScalar(where, name, given)).toBe(writeParameter(where, name, given))
    }),
    { seed: 20260115, numRuns: 500 },
  )
})
