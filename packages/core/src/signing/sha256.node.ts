import { hash } from 'node:crypto'

/** SHA-256 of bytes, or of a text's UTF-8 bytes. */
export function sha256(data: Uint8Array | string): Uint8Array {
  return hash('sha256', data, 'buffer')
}

/** The same in lower-case hex. */
export function sha256Hex(data: Uint8Array | string): string {
  return hash('sha256', data)
}
