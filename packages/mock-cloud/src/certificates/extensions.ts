import { isIPv4 } from 'node:net'
import { bitString, element, objectIdentifier, octetString, sequence, truth } from './der.ts'

/** What a certificate is for. */
export type Purpose =
  | { readonly kind: 'authority' | 'client' }
  /** A server on this machine, also reached as `host`. */
  | { readonly kind: 'server'; readonly host: string }

/** The bits of digitalSignature, and of keyCertSign or, where the key is RSA's, keyEncipherment. */
const USAGE = {
  authority: bitString(Buffer.from([0x84]), 2),
  client: bitString(Buffer.from([0xa0]), 5),
  server: bitString(Buffer.from([0x80]), 7),
}

const EXTENDED_USAGE = { client: '1.3.6.1.5.5.7.3.2', server: '1.3.6.1.5.5.7.3.1' } as const

/** The extensions that verifiers look at (RFC 5280, section 4.2.1). */
export function extensionsOf(purpose: Purpose, ownKey: Buffer, issuersKey: Buffer): Buffer[] {
  const { kind } = purpose
  const isAuthority = kind === 'authority'
  return [
    critical('2.5.29.19', isAuthority ? sequence(truth) : sequence()),
    critical('2.5.29.15', USAGE[kind]),
    extension('2.5.29.14', octetString(ownKey)),
    extension('2.5.29.35', sequence(element(0x80, issuersKey))),
    ...(isAuthority ? [] : [extension('2.5.29.37', sequence(objectIdentifier(EXTENDED_USAGE[kind])))]),
    ...(kind === 'server' ? [extension('2.5.29.17', sequence(...namesOf(purpose.host)))] : []),
  ]
}

/** Names of this machine, and the address that it listens on. */
function namesOf(host: string): Buffer[] {
  const ipv6Loopback = Buffer.from([...new Array<number>(15).fill(0), 1])
  const addresses = [...new Set(['127.0.0.1', ...(isIPv4(host) ? [host] : [])])]
  const names = [...new Set(['localhost', ...(/^[a-z\d.-]+$/i.test(host) && !isIPv4(host) ? [host] : [])])]
  return [
    ...names.map((name) => element(0x82, Buffer.from(name))),
    ...addresses.map((address) => element(0x87, Buffer.from(address.split('.').map(Number)))),
    element(0x87, ipv6Loopback),
  ]
}

function extension(identifier: string, value: Buffer): Buffer {
  return sequence(objectIdentifier(identifier), octetString(value))
}

function critical(identifier: string, value: Buffer): Buffer {
  return sequence(objectIdentifier(identifier), truth, octetString(value))
}
