import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hex } from '../src/hex.ts'
import { hmacSha256Hex as hmacHexOfNode, hmacSha256 as hmacOfNode } from '../src/signing/hmac-sha256.node.ts'
import { hmacSha256, hmacSha256Hex } from '../src/signing/hmac-sha256.ts'
import { sha256Hex as sha256HexOfNode, sha256 as sha256OfNode } from '../src/signing/sha256.node.ts'
import { sha256Hex } from '../src/signing/sha256.ts'
import { utf8 } from '../src/utf8.ts'

// https://www.rfc-editor.org/rfc/rfc4231, the cases whose data is text
it.each([
  ['0b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  ['4a656665', 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
  [
    'aa'.repeat(131),
    'Test Using Larger Than Block-Size Key - Hash Key First',
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
])('RFC 4231, key %s', (key, data, expected) => {
  expect(hex(hmacSha256(Uint8Array.from(Buffer.from(key, 'hex')), data))).toBe(expected)
})

// https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values, SHA-256, and the empty message
it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('FIPS 180-4, "%s"', (message, expected) => {
  expect(sha256Hex(message)).toBe(expected)
})

it('agrees with the implementation of Node', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }), (key, text) => {
      const expected = createHmac('sha256', key).update(text).digest('hex')
      expect([hex(hmacSha256(key, text)), hmacSha256Hex(key, text)]).toEqual([expected, expected])
      expect([hex(hmacOfNode(key, text)), hmacHexOfNode(key, text)]).toEqual([expected, expected])
      expect(sha256Hex(key)).toBe(createHash('sha256').update(key).digest('hex'))
      expect(sha256Hex(utf8(text))).toBe(sha256Hex(text))
      expect([sha256HexOfNode(text), hex(sha256OfNode(key))]).toEqual([sha256Hex(text), sha256Hex(key)])
    }),
    { seed: 20260115, numRuns: 300 },
  )
})

it('agrees with it around every length at which a block is full', () => {
  for (let length = 0; length <= 260; length++) {
    const bytes = new Uint8Array(length).map((_, at) => (at * 7 + length) & 0xff)
    expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  }
  const long = new Uint8Array(1_000_003).fill(171)
  expect(sha256Hex(long)).toBe(createHash('sha256').update(long).digest('hex'))
})
