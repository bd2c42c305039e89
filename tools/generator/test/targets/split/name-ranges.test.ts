import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameRanges } from '../../../src/targets/split/name-ranges.ts'

const sized = fc.record({ name: fc.string({ minLength: 1, maxLength: 6 }), lines: fc.integer({ min: 1, max: 40 }) })

test('everything is in one range, and no range that could be parted is too long', () => {
  fc.assert(
    fc.property(fc.uniqueArray(sized, { selector: ({ name }) => name }), (items) => {
      const ranges = nameRanges(items, 50)
      expect(ranges.flatMap(({ items }) => items).toSorted(byName)).toEqual(items.toSorted(byName))
      expect(new Set(ranges.map(({ prefix }) => prefix)).size).toBe(ranges.length)
      for (const { prefix, items } of ranges) {
        const alike = new Set(items.map(({ name }) => name.toLowerCase().replace(/[^a-z0-9]/g, '-')))
        if (alike.size > 1) expect(items.reduce((total, { lines }) => total + lines, 0)).toBeLessThanOrEqual(50)
        expect(prefix).toMatch(/^[a-z0-9-]*_?$/)
      }
    }),
  )
})

test('something new changes the range in which it belongs, and no other', () => {
  const items = ['Apple', 'Avocado', 'Banana', 'Cherry', 'Citron'].map((name) => ({ name, lines: 20 }))
  const ranges = (list: typeof items) =>
    nameRanges(list, 50).map(({ prefix, items }) => `${prefix}: ${items.map(({ name }) => name).join(' ')}`)
  expect(ranges(items)).toEqual(['a: Apple Avocado', 'b: Banana', 'c: Cherry Citron'])
  expect(ranges([...items, { name: 'Currant', lines: 20 }])).toEqual([
    'a: Apple Avocado',
    'b: Banana',
    'ch: Cherry',
    'ci: Citron',
    'cu: Currant',
  ])
})

function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1
}
