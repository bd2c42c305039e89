import { hex } from '../hex.ts'
import { utf8 } from '../utf8.ts'
import { blockLength, sha256 } from './sha256.ts'

/** Lower-case hex SHA-256 of bytes, or of a text's UTF-8 bytes. */
export function sha256Hex(data: Uint8Array | string): string {
  return hex(sha256(typeof data === 'string' ? utf8(data) : data))
}

/** HMAC-SHA-256 of a text, RFC 2104. */
export function hmacSha256(key: Uint8Array, text: string): Uint8Array {
  const block = new Uint8Array(blockLength)
  block.set(key.length > blockLength ? sha256(key) : key)
  const inner = sha256(
    block.map((byte) => byte ^ 0x36),
    utf8(text),
  )
  return sha256(
    block.map((byte) => byte ^ 0x5c),
    inner,
  )
}
