import { hex } from '../hex.ts'
import { utf8 } from '../utf8.ts'

// FIPS 180-4 (https://doi.org/10.6028/NIST.FIPS.180-4), for where node:crypto is not: there the hash of a library would be a
// sixth of an app, Web Crypto is missing in pages without TLS, and both have no faster answer for messages of a kilobyte.

const BLOCK = 64

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime)) primes.push(candidate)
  }
  return primes
}

/** Sections 4.2.2 and 5.3.3: the first 32 bits behind the point of each root. */
function fractions(root: (prime: number) => number, count: number): Int32Array {
  return new Int32Array(Uint32Array.from(firstPrimes(count), (prime) => (root(prime) % 1) * 2 ** 32))
}

const initial: Int32Array = /* @__PURE__ */ fractions(Math.sqrt, 8)
const constants: Int32Array = /* @__PURE__ */ fractions(Math.cbrt, 64)
// Used again by every block: nothing interrupts one, and an array for each would be a fifth of what a short message costs.
const schedule: Int32Array = /* @__PURE__ */ new Int32Array(64)

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

/** Section 6.2.2, step 1. */
function expand(message: DataView, offset: number): void {
  for (let t = 0; t < 16; t++) schedule[t] = message.getInt32(offset + t * 4)
  for (let t = 16; t < 64; t++) {
    const early = schedule[t - 15] as number
    const late = schedule[t - 2] as number
    schedule[t] =
      (rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)) +
      (schedule[t - 7] as number) +
      (rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)) +
      (schedule[t - 16] as number)
  }
}

/** Section 6.2.2, steps 2 to 4. Words by index, as engines take destructured ones for more than integers, at half the speed. */
function compress(state: Int32Array): void {
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let e = state[4] as number
  let f = state[5] as number
  let g = state[6] as number
  let h = state[7] as number
  for (let t = 0; t < 64; t++) {
    const sum = (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g))
    const first = (h + sum + (constants[t] as number) + (schedule[t] as number)) | 0
    const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] as number) + word
}

/** Section 5.1.1: the message, one bit, zeros, and the message's length in bits. */
function padded(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK)
  bytes.set(message)
  bytes[message.length] = 0x80
  const length = new DataView(bytes.buffer, bytes.length - 8)
  length.setUint32(0, message.length / 2 ** 29)
  length.setUint32(4, message.length * 8)
  return bytes
}

/** SHA-256 of bytes, or of a text's UTF-8 bytes. */
export function sha256(data: Uint8Array | string): Uint8Array {
  const bytes = padded(typeof data === 'string' ? utf8(data) : data)
  const view = new DataView(bytes.buffer)
  const state = initial.slice()
  for (let offset = 0; offset < bytes.length; offset += BLOCK) {
    expand(view, offset)
    compress(state)
  }
  state.forEach((word, at) => {
    view.setInt32(at * 4, word)
  })
  return bytes.slice(0, 32)
}

/** The same in lower-case hex. */
export function sha256Hex(data: Uint8Array | string): string {
  return hex(sha256(data))
}
