import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A key lasts a day per secret and service; a process rarely needs more than a few at once. */
const cacheSize = 16
const cache = new Map<string, Uint8Array>()

/** The key of a day and a service, made once and kept. */
export function tc3Key(secret: string, date: string, service: string): Uint8Array {
  const name = `${date}/${service}/${secret}`
  const known = cache.get(name)
  if (known) return known
  const key = [service, 'tc3_request'].reduce<Uint8Array>(
    (key, text) => hmac(sha256, key, utf8ToBytes(text)),
    hmac(sha256, utf8ToBytes(`TC3${secret}`), utf8ToBytes(date)),
  )
  // The oldest entry goes first: yesterday's, in a process that lives long.
  if (cache.size >= cacheSize) for (const oldest of [...cache.keys()].slice(0, 1)) cache.delete(oldest)
  cache.set(name, key)
  return key
}

/** The signature over a string to sign, lower-case hex. */
export function tc3Signature(key: Uint8Array, stringToSign: string): string {
  return bytesToHex(hmac(sha256, key, utf8ToBytes(stringToSign)))
}
