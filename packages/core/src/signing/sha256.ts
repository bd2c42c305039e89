import { sha256 as noble } from '@noble/hashes/sha2.js'
import { hex } from '../hex.ts'
import { utf8 } from '../utf8.ts'

/** SHA-256 of bytes, or of a text's UTF-8 bytes. */
export function sha256(data: Uint8Array | string): Uint8Array {
  return noble(typeof data === 'string' ? utf8(data) : data)
}

/** The same in lower-case hex. */
export function sha256Hex(data: Uint8Array | string): string {
  return hex(sha256(data))
}
