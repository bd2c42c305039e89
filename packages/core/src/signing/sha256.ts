import { _SHA256 } from '@noble/hashes/sha2.js'
import { hex } from '../hex.ts'
import { utf8 } from '../utf8.ts'

/** SHA-256 of bytes, or of a text's UTF-8 bytes. */
export function sha256(data: Uint8Array | string): Uint8Array {
  // The class under noble's `sha256`, which would bring every app a third of a kilobyte of checks of its own options.
  return new _SHA256().update(typeof data === 'string' ? utf8(data) : data).digest()
}

/** The same in lower-case hex. */
export function sha256Hex(data: Uint8Array | string): string {
  return hex(sha256(data))
}
