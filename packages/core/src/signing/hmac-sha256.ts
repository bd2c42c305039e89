import { utf8 } from '../utf8.ts'
import { sha256 } from './sha256.ts'

const blockLength = 64

/** HMAC-SHA-256 of a text, RFC 2104. Noble's own would cost every app another half kilobyte, Node's is slow to begin. */
export function hmacSha256(key: Uint8Array, text: string): Uint8Array {
  const padded = new Uint8Array(blockLength)
  padded.set(key.length > blockLength ? sha256(key) : key)
  const hash = (pad: number, message: Uint8Array): Uint8Array => {
    const input = new Uint8Array(blockLength + message.length)
    input.set(padded.map((byte) => byte ^ pad))
    input.set(message, blockLength)
    return sha256(input)
  }
  return hash(0x5c, hash(0x36, utf8(text)))
}
