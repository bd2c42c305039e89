import { hash } from 'node:crypto'

/** What two texts are compared by. */
export function contentHash(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}
