import { hash } from 'node:crypto'
import type { Hashes } from '@cloud-kubeconfig/core/verify'

/** Node's own hash, all at once: objects that take data piece by piece cost more than what they compute here. */
export const nodeHashes: Hashes = {
  sha256: (data) => hash('sha256', data, 'hex'),
  hmacSha256: (key, text) => {
    const { inner, outer } = padsOf(key)
    const first = hash('sha256', Buffer.concat([inner, Buffer.from(text)]), 'buffer')
    return hash('sha256', Buffer.concat([outer, first]), 'hex')
  },
}

/** Bytes that SHA-256 takes at a time. */
const BLOCK = 64

interface Pads {
  readonly inner: Buffer
  readonly outer: Buffer
}

const MOST_KEPT = 100
const kept = new Map<string, Pads>()

/** Of the few secrets of a cloud they are made once; keys of bytes are derived ones, of a day. */
function padsOf(key: Uint8Array | string): Pads {
  if (typeof key !== 'string') return makePads(key)
  const known = kept.get(key)
  if (known) return known
  const pads = makePads(Buffer.from(key))
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, pads)
  return pads
}

/** The key as HMAC mixes it in, https://www.rfc-editor.org/rfc/rfc2104#section-2. */
function makePads(bytes: Uint8Array): Pads {
  const block = bytes.length > BLOCK ? hash('sha256', bytes, 'buffer') : bytes
  const inner = Buffer.alloc(BLOCK, 0x36)
  const outer = Buffer.alloc(BLOCK, 0x5c)
  for (const [at, byte] of block.entries()) {
    inner[at] = byte ^ 0x36
    outer[at] = byte ^ 0x5c
  }
  return { inner, outer }
}
