import type { ParameterDescriptor } from '@cloud-kubeconfig/core'
import { writeParameter } from '@cloud-kubeconfig/core/wire'
import { describe, expect, it } from 'vitest'
import { compilePath, matchPath, splitPath } from '../src/dispatch/path-pattern.ts'
import type { MockParameter } from '../src/index.ts'
import { readPairs } from '../src/wire/name-value-pairs.ts'
import { readCookies } from '../src/wire/parameter-source.ts'
import { readParameter } from '../src/wire/read-parameter.ts'

/** Every text that means something to a style, so that it must not when it is inside a value. */
const texts = [
  'blue',
  'a,b',
  'a b',
  'a|b',
  'a=b',
  'a&b',
  'a;b',
  'a.b',
  'a/b',
  '%2C',
  'é',
  '+',
  '100%',
  '"q"',
  '{',
  '[1]',
]

const places = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const

type Shape = Pick<MockParameter, 'types' | 'items' | 'properties'>

const list: Shape = { types: ['array'], items: ['string'] }
const map: Shape = { types: ['object'], properties: { k: ['string'], n: ['integer'], l: ['array'], o: ['object'] } }

/** What a mock reads of what a client writes. */
function sent(place: keyof typeof places, value: unknown, descriptor: ParameterDescriptor, shape: Shape): unknown {
  const wire = writeParameter(places[place], 'p', value, descriptor)
  const url = new URL(`https://a.example/x/${place === 'path' ? wire : 'y'}?${place === 'query' ? wire : ''}`)
  const reading = readParameter(
    { name: 'p', in: place, required: true, ...shape, ...descriptor },
    {
      path: matchPath(compilePath('/x/{p}'), splitPath(url.pathname)) ?? {},
      headers: new Headers(place === 'header' ? { p: wire } : {}),
      pairs: readPairs(url.search.slice(1)),
      cookies: readCookies(place === 'cookie' ? wire : ''),
    },
  )
  return reading && 'value' in reading ? reading.value : reading
}

type Row = readonly [place: keyof typeof places, descriptor: ParameterDescriptor, delimiter: string]

/** With the character that no value of the style can hold: it is not percent-encoded, or always is. */
const styles: readonly Row[] = [
  ['path', {}, ''],
  ['path', { explode: true }, ''],
  ['path', { style: 'label' }, ''],
  ['path', { style: 'label', explode: true }, '.'],
  ['path', { style: 'matrix' }, ''],
  ['path', { style: 'matrix', explode: true }, ''],
  ['query', {}, ''],
  ['query', { explode: false }, ''],
  ['query', { style: 'spaceDelimited', explode: false }, ' '],
  ['query', { style: 'pipeDelimited', explode: false }, '|'],
  ['query', { style: 'deepObject' }, ''],
  ['header', {}, ','],
  ['header', { explode: true }, ','],
  ['cookie', {}, ''],
  ['cookie', { explode: false }, ''],
]

describe.each(styles)('what a client writes, a mock reads: %s %o', (place, descriptor, delimiter) => {
  const possible = texts.filter((text) => delimiter === '' || !text.includes(delimiter))

  it.each(possible)('with the text %s', (text) => {
    expect(sent(place, [text, 'x'], descriptor, list)).toEqual([text, 'x'])
    expect(sent(place, { k: text, n: 1 }, descriptor, map)).toEqual({ k: text, n: 1 })
    if (descriptor.style !== 'deepObject') expect(sent(place, text, descriptor, { types: ['string'] })).toBe(text)
  })

  it('with one value of a list that may be one value', () => {
    const either: Shape = { types: ['string', 'array'], items: ['string'] }
    if (descriptor.style !== 'deepObject') expect(sent(place, 'x', descriptor, either)).toBe('x')
    expect(sent(place, ['x', 'y'], descriptor, either)).toEqual(['x', 'y'])
  })
})

// In a header nothing tells the commas of JSON from those of the list.
describe.each(styles.filter(([place]) => place !== 'header'))('what nests deeper: %s %o', (place, descriptor) => {
  it('is read as it was', () => {
    const value = { l: ['x', 'y'], o: { a: 'b,c' } }
    expect(sent(place, value, descriptor, map)).toEqual(value)
    const items = [{ a: 'b,c' }, { a: 'd' }]
    if (descriptor.style === 'deepObject') return
    expect(sent(place, items, descriptor, { types: ['array'], items: ['object'] })).toEqual(items)
  })
})

describe('parameters with content', () => {
  it.each(['path', 'query', 'header', 'cookie'] as const)('in %s', (place) => {
    const json = { content: 'application/json' }
    expect(sent(place, { a: ['x,y'] }, json, { types: ['object'] })).toEqual({ a: ['x,y'] })
    expect(sent(place, 'a "b"', json, { types: ['string'] })).toBe('a "b"')
    expect(sent(place, 'a "b"', { content: 'text/plain' }, { types: ['string'] })).toBe('a "b"')
  })
})
