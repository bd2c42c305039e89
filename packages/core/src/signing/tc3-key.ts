import { utf8 } from '../utf8.ts'
import { hmacSha256, hmacSha256Hex } from './hmac-sha256.ts'

/** A key lasts a day per secret and service; a process rarely needs more than a few at once. */
const cacheSize = 16
const cache = new Map<string, Uint8Array>()

/** The key of a day and a service, made once and kept. */
export function tc3Key(secret: string, date: string, service: string): Uint8Array {
  const name = `${date}/${service}/${secret}`
  const known = cache.get(name)
  if (known) return known
  const key = [date, service, 'tc3_request'].reduce(hmacSha256, utf8(`TC3${secret}`) as Uint8Array)
  // The oldest entry goes first: yesterday's, in a process that lives long.
  if (cache.size >= cacheSize) cache.delete([...cache.keys()][0] ?? '')
  cache.set(name, key)
  return key
}

/** The signature over a string to sign, lower-case hex. */
export function tc3Signature(key: Uint8Array, stringToSign: string): string {
  return hmacSha256Hex(key, stringToSign)
}
