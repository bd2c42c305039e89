import { hash } from 'node:crypto'
import { sha256, sha256Hex } from './sha256.ts'

const blockLength = 64
const digestLength = 32

/** What the outer hash of an HMAC hashes. Of `Buffer`, whose memory is there already: a new array costs more than a hash. */
function outer(key: Uint8Array, text: string): Uint8Array {
  const short = key.length > blockLength ? sha256(key) : key
  const inside = Buffer.allocUnsafe(blockLength + Buffer.byteLength(text))
  const outside = Buffer.allocUnsafe(blockLength + digestLength)
  for (let at = 0; at < blockLength; at++) {
    const byte = at < short.length ? (short[at] as number) : 0
    inside[at] = byte ^ 0x36
    outside[at] = byte ^ 0x5c
  }
  inside.write(text, blockLength)
  outside.write(hash('sha256', inside, 'binary'), blockLength, 'binary')
  return outside
}

/** HMAC-SHA-256 of a text, RFC 2104; Node's own makes objects that cost ten times as much as what is hashed. */
export function hmacSha256(key: Uint8Array, text: string): Uint8Array {
  return sha256(outer(key, text))
}

/** The same in lower-case hex. */
export function hmacSha256Hex(key: Uint8Array, text: string): string {
  return sha256Hex(outer(key, text))
}
