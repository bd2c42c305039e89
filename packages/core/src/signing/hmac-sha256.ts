import { utf8 } from '../utf8.ts'
import { sha256, sha256Hex } from './sha256.ts'

const blockLength = 64

/** A padded key and a message behind it: what RFC 2104 hashes, once inside and once outside. */
function keyed(key: Uint8Array, pad: number, message: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(blockLength + message.length).fill(pad, 0, blockLength)
  key.forEach((byte, at) => {
    bytes[at] = byte ^ pad
  })
  bytes.set(message, blockLength)
  return bytes
}

/** What the outer hash of an HMAC hashes. */
function outer(key: Uint8Array, text: string): Uint8Array {
  const short = key.length > blockLength ? sha256(key) : key
  return keyed(short, 0x5c, sha256(keyed(short, 0x36, utf8(text))))
}

/** HMAC-SHA-256 of a text, RFC 2104. */
export function hmacSha256(key: Uint8Array, text: string): Uint8Array {
  return sha256(outer(key, text))
}

/** The same in lower-case hex. */
export function hmacSha256Hex(key: Uint8Array, text: string): string {
  return sha256Hex(outer(key, text))
}
