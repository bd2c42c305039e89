import { expect, test } from 'vitest'
import { childrenTime } from '../../src/process/shell-times.ts'

test('the second line is what the children took', () => {
  expect(childrenTime('0m0.01s 0m0.02s\n1m2.50s 0m0.25s\n')).toBeCloseTo(62_750, 6)
  expect(childrenTime('0m0.000000s 0m0.000000s\n0m0.430000s 0m0.070000s\n')).toBeCloseTo(500, 6)
})

test('a shell that was ended says nothing', () => {
  expect(childrenTime('')).toBeUndefined()
  expect(childrenTime('0m0.01s 0m0.02s\n')).toBeUndefined()
})
