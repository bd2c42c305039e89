import { createHash, createHmac, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { nodeHashes } from '../src/http/node-hashes.ts'

test.each([0, 1, 55, 63, 64, 65, 200])('HMAC with a key of %i bytes is what createHmac says', (length) => {
  const key = randomBytes(length)
  const text = 'GET\n/k8s/ç/user_config\n'
  expect(nodeHashes.hmacSha256(key, text)).toBe(createHmac('sha256', key).update(text).digest('hex'))
})

test('a key that is a text counts as its UTF-8 bytes', () => {
  expect(nodeHashes.hmacSha256('schlüssel', 'text')).toBe(
    createHmac('sha256', Buffer.from('schlüssel')).update('text').digest('hex'),
  )
})

test('bytes and text have the same hash', () => {
  const expected = createHash('sha256').update('ç').digest('hex')
  expect([nodeHashes.sha256('ç'), nodeHashes.sha256(new TextEncoder().encode('ç'))]).toEqual([expected, expected])
})

test('the same key again, for another text', () => {
  const key = randomBytes(32)
  const expected = ['first', 'second'].map((text) => createHmac('sha256', key).update(text).digest('hex'))
  expect(['first', 'second'].map((text) => nodeHashes.hmacSha256(key, text))).toEqual(expected)
})
