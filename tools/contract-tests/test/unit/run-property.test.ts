import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { runProperty } from '../../src/cases/properties/run-property.ts'

afterEach(() => vi.unstubAllEnvs())

const small = (limit: number) => async (value: number) => {
  if (value >= limit) throw new Error(`${value} is too much`)
}

/** The message of a property that does not hold. */
async function failure(): Promise<string> {
  const running = runProperty('numbers are small', fc.nat(1000), small(100))
  return String(
    await running.then(
      () => 'it held',
      (error: unknown) => error,
    ),
  )
}

test('a property that does not hold says for which value, why, and how to see it again', async () => {
  const message = await failure()
  expect(message).toContain('numbers are small: does not hold for [100]')
  expect(message).toContain('100 is too much')
  expect(message).toMatch(/FC_SEED=\d+ FC_PATH=[\d:]+ npm run test:packages .* -t "numbers are small"/)
})

test('the same seed fails in the same way', async () => {
  expect(await failure()).toBe(await failure())
})

test('seed and path of a failure lead straight to it', async () => {
  const [, seed = '', path = ''] = /FC_SEED=(\d+) FC_PATH=([\d:]+)/.exec(await failure()) ?? []
  vi.stubEnv('FC_SEED', seed)
  vi.stubEnv('FC_PATH', path)
  expect(await failure()).toContain('does not hold for [100]')
})
