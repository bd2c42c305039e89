import { describe, expect, it } from 'vitest'
import { getAt, setAt } from '../src/json/json-pointer.ts'
import { mergePartial } from '../src/json/merge-partial.ts'

describe('mergePartial', () => {
  it.each<[unknown, unknown, unknown]>([
    [{ a: 1, b: { c: 1, d: 2 } }, { b: { c: 3 } }, { a: 1, b: { c: 3, d: 2 } }],
    [{ a: [1, 2] }, { a: [3] }, { a: [3] }],
    [{ a: { b: 1 } }, { a: null }, { a: null }],
    [{ a: 1, b: 2 }, { a: undefined }, { b: 2 }],
    [{ a: 1 }, undefined, { a: 1 }],
    [{ a: 1 }, 'text', 'text'],
    ['text', { a: 1 }, { a: 1 }],
  ])('%j with %j', (base, partial, merged) => expect(mergePartial(base, partial)).toEqual(merged))

  it('changes neither side, and no prototype', () => {
    const base = { a: { b: 1 } }
    const merged = mergePartial(base, JSON.parse('{"a":{"c":2},"__proto__":{"polluted":1}}'))
    expect(base).toEqual({ a: { b: 1 } })
    expect('polluted' in (merged as object)).toBe(false)
    expect('polluted' in {}).toBe(false)
  })
})

describe('pointers', () => {
  it('reach members and items, escaped names too', () => {
    expect(getAt({ 'a/b': [{ '~': 1 }] }, '/a~1b/0/~0')).toBe(1)
    expect(getAt({ a: 1 }, '/constructor')).toBeUndefined()
    expect(getAt('x', undefined)).toBe('x')
  })

  it('set a copy', () => {
    const value = { a: [{ b: 1 }], z: 1 }
    expect(setAt(value, '/a/0/b', 2)).toEqual({ a: [{ b: 2 }], z: 1 })
    expect(value.a).toEqual([{ b: 1 }])
    expect(Object.keys(setAt(value, '/a', 1) as object)).toEqual(['a', 'z'])
    expect(setAt({}, '/x/y', 1)).toEqual({ x: { y: 1 } })
  })
})
