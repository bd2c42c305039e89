import { hash } from 'node:crypto'
import type { Hashes } from '@cloud-kubeconfig/core/verify'

/** Node's own hash, all at once: objects that take data piece by piece cost more than what they compute here. */
export const nodeHashes: Hashes = {
  sha256: (data) => hash('sha256', data, 'hex'),
  hmacSha256: (key, text) => {
    const { inner, outer } = padsOf(key)
    outer.write(hash('sha256', Buffer.concat([inner, Buffer.from(text)]), 'binary'), BLOCK, 'binary')
    return hash('sha256', outer, 'hex')
  },
}

/** Bytes that SHA-256 takes at a time, and bytes that it makes. */
const BLOCK = 64
const DIGEST = 32

/** The key as HMAC mixes it in, https://www.rfc-editor.org/rfc/rfc2104#section-2. */
interface Pads {
  readonly inner: Buffer
  /** With room for the digest of what follows the inner one. */
  readonly outer: Buffer
}

const MOST_KEPT = 100
const ofTexts = new Map<string, Pads>()
/** Derived keys, of which the caller keeps the few that it uses. */
const ofBytes = new WeakMap<Uint8Array, Pads>()

/** Of the few keys of a cloud they are made once. */
function padsOf(key: Uint8Array | string): Pads {
  const known = typeof key === 'string' ? ofTexts.get(key) : ofBytes.get(key)
  if (known) return known
  const pads = makePads(Buffer.from(key))
  if (typeof key !== 'string') ofBytes.set(key, pads)
  else {
    if (ofTexts.size >= MOST_KEPT) ofTexts.clear()
    ofTexts.set(key, pads)
  }
  return pads
}

function makePads(bytes: Uint8Array): Pads {
  const block = bytes.length > BLOCK ? hash('sha256', bytes, 'buffer') : bytes
  const inner = Buffer.alloc(BLOCK, 0x36)
  const outer = Buffer.alloc(BLOCK + DIGEST, 0x5c)
  for (const [at, byte] of block.entries()) {
    inner[at] = byte ^ 0x36
    outer[at] = byte ^ 0x5c
  }
  return { inner, outer }
}
