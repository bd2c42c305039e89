import { expect, test } from 'vitest'
import { spreadOf } from '../../src/statistics/spread.ts'

test('the median is the middle run, or between the two middle ones', () => {
  expect(spreadOf([30, 10, 20])).toEqual({ median: 20, min: 10, max: 30, runs: 3 })
  expect(spreadOf([40, 10, 20, 30])).toEqual({ median: 25, min: 10, max: 40, runs: 4 })
})

test('no run is an error, not zero', () => {
  expect(() => spreadOf([])).toThrow(RangeError)
})
