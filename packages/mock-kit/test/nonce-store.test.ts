import { expect, it } from 'vitest'
import { nonceStore } from '../src/checks/nonce-store.ts'

const use = (nonce: string, now = 0, accessKeyId = 'key-1') => ({ accessKeyId, nonce, now, until: now + 100 })

it('refuses a nonce that the same key has used and that still matters', () => {
  const { use: record } = nonceStore()
  expect([record(use('a')), record(use('a', 100)), record(use('a', 0, 'key-2'))]).toEqual([true, false, true])
  expect([record(use('a', 101)), record(use('a', 150))]).toEqual([true, false])
})

it('remembers as many as it must, and no number of others makes it grow', () => {
  const { use: record } = nonceStore(10)
  const all = Array.from({ length: 35 }, (_, index) => `nonce-${index}`)
  expect(all.every((nonce) => record(use(nonce)))).toBe(true)
  // Ten to twenty are kept: used ones are refused, and refusing forgets none.
  expect(all.slice(-15).some((nonce) => record(use(nonce)))).toBe(false)
  expect(all.slice(0, 3).every((nonce) => record(use(nonce)))).toBe(true)
})
