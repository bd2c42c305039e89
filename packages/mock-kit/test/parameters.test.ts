import { describe, expect, it } from 'vitest'
import type { MockParameter } from '../src/index.ts'
import { readPairs } from '../src/wire/name-value-pairs.ts'
import { readParameter } from '../src/wire/read-parameter.ts'

type Given = Omit<MockParameter, 'name' | 'required'> & { readonly name?: string }

const strings: Pick<MockParameter, 'types' | 'items'> = { types: ['array'], items: ['string'] }
const color: Pick<MockParameter, 'types' | 'properties'> = {
  types: ['object'],
  properties: { R: ['integer'], G: ['integer'] },
}

/** Reads one parameter named `p` from a query string, a path text, a header or a cookie. */
function read(given: Given, text: string): unknown {
  const { name = 'p' } = given
  const reading = readParameter(
    { name, required: false, ...given },
    {
      path: { [name]: text },
      headers: new Headers({ [name]: text }),
      pairs: readPairs(text),
      cookies: [{ name, value: text, raw: text }],
    },
  )
  if (reading === undefined) return 'absent'
  return 'unreadable' in reading ? { unreadable: reading.unreadable } : reading.value
}

describe('scalars are read by their types', () => {
  it.each<[MockParameter['types'], string, unknown]>([
    [['integer'], '15', 15],
    [['integer'], '-3', -3],
    [['integer'], '1.5', { unreadable: '1.5' }],
    [['integer'], '', { unreadable: '' }],
    [['integer'], '0x10', { unreadable: '0x10' }],
    [['number'], '1.5', 1.5],
    [['number'], '1e3', 1000],
    [['number'], 'Infinity', { unreadable: 'Infinity' }],
    [['boolean'], 'true', true],
    [['boolean'], 'false', false],
    [['boolean'], 'True', { unreadable: 'True' }],
    [['boolean'], '1', { unreadable: '1' }],
    [['string'], '15', '15'],
    [['string'], '', ''],
    [['integer', 'string'], '15', 15],
    [['integer', 'string'], 'x', 'x'],
    [['integer', 'null'], '', null],
    [[], '15', '15'],
  ])('%j: %s', (types, text, value) => {
    expect(read({ in: 'path', types }, text)).toEqual(value)
    expect(read({ in: 'query', types }, `p=${text}`)).toEqual(value)
  })
})

describe('query styles', () => {
  it.each<[string, Partial<MockParameter>, string, unknown]>([
    ['form', strings, 'p=a&p=b', ['a', 'b']],
    ['form, once', strings, 'p=a', ['a']],
    ['form, of numbers', { types: ['array'], items: ['integer'] }, 'p=1&p=2', [1, 2]],
    ['form, of what is no number', { types: ['array'], items: ['integer'] }, 'p=1&p=x', { unreadable: 'x' }],
    ['one or many, once', { types: ['array', 'string'] }, 'p=a', 'a'],
    ['one or many, twice', { types: ['array', 'string'] }, 'p=a&p=b', ['a', 'b']],
    ['form, joined', { ...strings, explode: false }, 'p=a,b%2Cc', ['a', 'b,c']],
    ['form, joined by an encoded comma', { ...strings, explode: false }, 'p=a%2Cb', ['a', 'b']],
    ['spaceDelimited', { ...strings, style: 'spaceDelimited' }, 'p=a%20b', ['a', 'b']],
    ['pipeDelimited', { ...strings, style: 'pipeDelimited' }, 'p=a|b', ['a', 'b']],
    ['form, object', color, 'R=100&G=200&x=1', { R: 100, G: 200 }],
    ['form, open object', { types: ['object'], properties: { '*': ['string'] } }, 'a=1&b=2', { a: '1', b: '2' }],
    ['form, object of whatever members', { types: ['object'] }, 'a=1&b=x', { a: '1', b: 'x' }],
    ['form, joined object', { ...color, explode: false }, 'p=R,100,G,200', { R: 100, G: 200 }],
    ['deepObject', { ...color, style: 'deepObject' }, 'p[R]=100&p[G]=200', { R: 100, G: 200 }],
    ['deepObject, a list', { ...strings, style: 'deepObject' }, 'p[]=a&p[]=b', ['a', 'b']],
    ['deepObject, a list with indexes', { ...strings, style: 'deepObject' }, 'p[1]=b&p[0]=a', ['a', 'b']],
    [
      'deepObject, deeper',
      { types: ['object'], style: 'deepObject' },
      'p[a][b]=1&p[a][c][]=2',
      { a: { b: '1', c: ['2'] } },
    ],
    ['flattened', { ...strings, style: 'flattened' }, 'p.10=c&p.2=b&p.1=a', ['a', 'b', 'c']],
    [
      'flattened, from 0',
      { types: ['array'], style: 'flattened' },
      'p.0.Values.0=a&p.0.Name=n',
      [{ Values: ['a'], Name: 'n' }],
    ],
    ['content', { types: ['object'], content: 'application/json' }, 'p={"a":[1]}', { a: [1] }],
    ['broken content', { types: ['object'], content: 'application/json' }, 'p={', { unreadable: '{' }],
    ['absent', strings, 'q=1', 'absent'],
    ['absent object', color, 'x=1', 'absent'],
    ['absent deepObject', { ...color, style: 'deepObject' }, 'pp[R]=1&p[R=1', 'absent'],
  ])('%s', (_, parameter, query, value) => {
    expect(read({ in: 'query', types: [], ...parameter }, query)).toEqual(value)
  })

  it('decodes as forms do, and leaves what is broken', () => {
    expect(read({ in: 'query', types: ['string'] }, 'p=a+b%20c')).toBe('a b c')
    expect(read({ in: 'query', types: ['string'] }, 'p=100%')).toBe('100%')
  })

  it('keeps a member named __proto__ a member', () => {
    const value = read({ in: 'query', types: ['object'], style: 'deepObject' }, 'p[__proto__]=x')
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Object.keys(value as object)).toEqual(['__proto__'])
  })

  it('does not follow names into any depth', () => {
    const query = `p${'[a]'.repeat(10_000)}=x`
    expect(read({ in: 'query', types: ['object'], style: 'deepObject' }, query)).toBe('absent')
  })
})

describe('path, header and cookie styles', () => {
  it.each<[string, Partial<MockParameter>, string, unknown]>([
    ['simple', strings, 'a,b', ['a', 'b']],
    ['simple, object', color, 'R,100,G,200', { R: 100, G: 200 }],
    ['simple, exploded object', { ...color, explode: true }, 'R=100,G=200', { R: 100, G: 200 }],
    ['label', { types: ['integer'], style: 'label' }, '.5', 5],
    ['label, list', { ...strings, style: 'label' }, '.a,b', ['a', 'b']],
    ['label, exploded list', { ...strings, style: 'label', explode: true }, '.a.b', ['a', 'b']],
    ['matrix', { types: ['integer'], style: 'matrix' }, ';p=5', 5],
    ['matrix, list', { ...strings, style: 'matrix' }, ';p=a,b', ['a', 'b']],
    ['matrix, exploded list', { ...strings, style: 'matrix', explode: true }, ';p=a;p=b', ['a', 'b']],
    ['matrix, exploded object', { ...color, style: 'matrix', explode: true }, ';R=100;G=200', { R: 100, G: 200 }],
  ])('%s', (_, parameter, text, value) => {
    expect(read({ in: 'path', types: [], ...parameter }, text)).toEqual(value)
  })

  it('reads lists in headers and cookies', () => {
    expect(read({ in: 'header', ...strings }, 'a,b')).toEqual(['a', 'b'])
    expect(read({ in: 'cookie', ...strings, explode: false }, 'a,b')).toEqual(['a', 'b'])
  })
})
