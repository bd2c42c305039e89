/** Distinguished Encoding Rules (ITU-T X.690), as far as X.509 certificates need them. */

/** One element: its tag, the length of what is in it, and that. */
export function element(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const digits = length.toString(16)
  const bytes = Buffer.from(digits.length % 2 ? `0${digits}` : digits, 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

/** SEQUENCE. */
export function sequence(...members: readonly Uint8Array[]): Buffer {
  return element(0x30, ...members)
}

/** SET of one member: more would have to be sorted. */
export function setOf(member: Uint8Array): Buffer {
  return element(0x31, member)
}

/** INTEGER, not negative, from its big-endian bytes. */
export function integer(bytes: Uint8Array): Buffer {
  const firstDigit = bytes.findIndex((byte) => byte !== 0)
  const digits = firstDigit < 0 ? Buffer.from([0]) : bytes.subarray(firstDigit)
  return element(0x02, (digits[0] ?? 0) & 0x80 ? Buffer.from([0]) : Buffer.alloc(0), digits)
}

/** OBJECT IDENTIFIER from its dotted form. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function base128(arc: number): number[] {
  const digits = [arc & 0x7f]
  for (let rest = arc >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80)
  return digits
}

/** UTF8String. */
export function utf8String(text: string): Buffer {
  return element(0x0c, Buffer.from(text))
}

/** BIT STRING; `unused` bits at its end do not count. */
export function bitString(bytes: Uint8Array, unused = 0): Buffer {
  return element(0x03, Buffer.from([unused]), bytes)
}

/** OCTET STRING. */
export function octetString(bytes: Uint8Array): Buffer {
  return element(0x04, bytes)
}

/** BOOLEAN, true: a false one is left out wherever that is the default. */
export const truth: Buffer = element(0x01, Buffer.from([0xff]))

/** UTCTime, from 2050 on GeneralizedTime (RFC 5280, section 4.1.2.5); whole seconds. */
export function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]|\.\d+/g, '')
  return date.getUTCFullYear() < 2050 ? element(0x17, Buffer.from(digits.slice(2))) : element(0x18, Buffer.from(digits))
}
