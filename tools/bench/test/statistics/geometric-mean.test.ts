import { expect, test } from 'vitest'
import { geometricMean } from '../../src/statistics/geometric-mean.ts'

test('half as much and twice as much cancel out', () => {
  expect(geometricMean([0.5, 2])).toBeCloseTo(1, 12)
  expect(geometricMean([1, 10, 100])).toBeCloseTo(10, 12)
})

test('no ratio is an error, not one', () => {
  expect(() => geometricMean([])).toThrow(RangeError)
})
