import { createHash, createHmac } from 'node:crypto'
import type { Hashes } from '@cloud-kubeconfig/core/verify'

/** Node's own hashes, in a tenth of the time of those in JavaScript. */
export const nodeHashes: Hashes = {
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
  hmacSha256: (key, text) =>
    createHmac('sha256', ...keyText(key))
      .update(text)
      .digest('hex'),
}

/** As text, one character for a byte: Node takes ten times as long over a key of bytes. */
function keyText(key: Uint8Array | string): [key: string, options: { readonly encoding: 'utf8' | 'latin1' }] {
  return typeof key === 'string' ? [key, { encoding: 'utf8' }] : [String.fromCharCode(...key), { encoding: 'latin1' }]
}
