/**
 * SHA-256 (FIPS 180-4), for messages that are in memory anyway. It is here because the audited one of `@noble/hashes`
 * weighs 1.8 kB of the 10 kB that an app with one operation may weigh, and that of Web Crypto is asynchronous and
 * missing in pages without TLS. The tests hold it against Node's.
 */

/** Sections 4.2.2 and 5.3.3: the first 32 bits of the fractional part of a number. */
const fraction = (number: number): number => (number * 2 ** 32) | 0

const primes: number[] = []
for (let number = 2; primes.length < 64; number++) if (primes.every((prime) => number % prime)) primes.push(number)

const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
const initial = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
/** Bytes that are taken at once. */
export const blockLength = 64
/** Used again by every call, which nothing interrupts: an array of its own would be a fifth of what a short message costs. */
const words: Int32Array = new Int32Array(64)

const rotate = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

/** Section 5.1.1: one bit, zeros, and the length in bits. */
function padded(parts: readonly Uint8Array[]): DataView {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const bytes = new Uint8Array((length + 9 + blockLength - 1) & -blockLength)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  bytes[at] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, length / 2 ** 29)
  view.setUint32(bytes.length - 4, length << 3)
  return view
}

/** Section 6.2.2, step 1. */
function schedule(message: DataView, at: number): void {
  for (let i = 0; i < 16; i++) words[i] = message.getInt32(at + i * 4)
  for (let i = 16; i < 64; i++) {
    const early = words[i - 15] as number
    const late = words[i - 2] as number
    const sigma0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const sigma1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words[i] = (sigma1 + (words[i - 7] as number) + sigma0 + (words[i - 16] as number)) | 0
  }
}

/** Section 6.2.2, steps 2 to 4. */
function compress(state: Int32Array): void {
  // Not destructured: that makes engines take them for anything but integers, and costs half the speed.
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let e = state[4] as number
  let f = state[5] as number
  let g = state[6] as number
  let h = state[7] as number
  for (let i = 0; i < 64; i++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + sum1 + ((e & f) ^ (~e & g)) + (constants[i] as number) + (words[i] as number)) | 0
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const added = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = (state[i] as number) + (added[i] as number)
}

/** The digest of parts put one after the other, 32 bytes. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const message = padded(parts)
  const state = Int32Array.from(initial)
  for (let at = 0; at < message.byteLength; at += blockLength) {
    schedule(message, at)
    compress(state)
  }
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, i) => {
    digest.setInt32(i * 4, word)
  })
  return new Uint8Array(digest.buffer)
}
