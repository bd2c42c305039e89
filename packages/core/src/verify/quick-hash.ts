import { hex } from '../hex.ts'
import { hmacSha256 } from '../signing/hmac-sha256.ts'
import { sha256Hex } from '../signing/sha256.ts'
import { utf8 } from '../utf8.ts'

/** The hashes that verifying needs; each returns lower-case hex. */
export interface Hashes {
  readonly sha256: (data: Uint8Array | string) => string
  /** HMAC-SHA-256; texts count as their UTF-8 bytes. */
  readonly hmacSha256: (key: Uint8Array | string, text: string) => string
}

let hashes: Hashes = {
  sha256: sha256Hex,
  hmacSha256: (key, text) => hex(hmacSha256(typeof key === 'string' ? utf8(key) : key, text)),
}

/**
 * Verifies with other implementations from now on: a server that checks thousands of signatures a second brings its
 * platform's, which take a tenth of the time of those in JavaScript.
 */
export function useHashes(faster: Hashes): void {
  hashes = faster
}

/** Of nothing: what most requests have for a body. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** SHA-256 of bytes or of a text, lower-case hex. */
export function quickSha256(data: Uint8Array | string): string {
  return data.length === 0 ? EMPTY : hashes.sha256(data)
}

/** HMAC-SHA-256 of a text, lower-case hex. */
export function quickHmac(key: Uint8Array | string, text: string): string {
  return hashes.hmacSha256(key, text)
}
