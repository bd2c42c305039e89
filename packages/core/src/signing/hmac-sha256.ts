import { _SHA256 } from '@noble/hashes/sha2.js'
import { hex } from '../hex.ts'

/** Bytes that SHA-256 takes at once. */
const blockLength = 64

// SHA-256 is the audited one of @noble/hashes. HMAC is here, and the class is used without its wrapper, because those
// cost 0.8 kB of the 10 kB that an app with one operation may weigh.
function hash(...parts: readonly Uint8Array[]): Uint8Array {
  const sha256 = new _SHA256()
  for (const part of parts) sha256.update(part)
  return sha256.digest()
}

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

/** Lower-case hex SHA-256 of bytes, or of a text's UTF-8 bytes. */
export function sha256Hex(data: Uint8Array | string): string {
  return hex(hash(typeof data === 'string' ? utf8(data) : data))
}

/** HMAC-SHA-256 of a text, RFC 2104. */
export function hmacSha256(key: Uint8Array, text: string): Uint8Array {
  const block = new Uint8Array(blockLength)
  block.set(key.length > blockLength ? hash(key) : key)
  const inner = hash(
    block.map((byte) => byte ^ 0x36),
    utf8(text),
  )
  return hash(
    block.map((byte) => byte ^ 0x5c),
    inner,
  )
}
