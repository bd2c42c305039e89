import { sha256 } from '@noble/hashes/sha2.js'
import { hex } from '../hex.ts'
import { utf8 } from '../utf8.ts'

/** Lower-case hex SHA-256 of bytes, or of a text's UTF-8 bytes. */
export function sha256Hex(data: Uint8Array | string): string {
  return hex(sha256(typeof data === 'string' ? utf8(data) : data))
}

/** HMAC-SHA-256 of a text, RFC 2104. Noble's own HMAC would cost every app another half kilobyte. */
export function hmacSha256(key: Uint8Array, text: string): Uint8Array {
  const block = new Uint8Array(sha256.blockLen)
  block.set(key.length > block.length ? sha256(key) : key)
  const hash = (pad: number, message: Uint8Array): Uint8Array =>
    sha256
      .create()
      .update(block.map((byte) => byte ^ pad))
      .update(message)
      .digest()
  return hash(0x5c, hash(0x36, utf8(text)))
}
