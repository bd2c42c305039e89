import { bitString, element, objectIdentifier, octetString, sequence, truth } from './der.ts'

/** What a certificate is for. */
export type Purpose = 'authority' | 'client' | 'server'

/** The bits of digitalSignature and keyCertSign. */
const USAGE = { authority: bitString(Buffer.from([0x84]), 2), leaf: bitString(Buffer.from([0x80]), 7) }

const EXTENDED_USAGE = { client: '1.3.6.1.5.5.7.3.2', server: '1.3.6.1.5.5.7.3.1' } as const

/** The names of this machine, which is where the servers listen. */
const LOOPBACK = [
  element(0x82, Buffer.from('localhost')),
  element(0x87, Buffer.from([127, 0, 0, 1])),
  element(0x87, Buffer.from([...new Array<number>(15).fill(0), 1])),
]

/** The extensions that verifiers look at (RFC 5280, section 4.2.1). */
export function extensionsOf(purpose: Purpose, ownKey: Buffer, issuersKey: Buffer): Buffer[] {
  const isAuthority = purpose === 'authority'
  return [
    critical('2.5.29.19', isAuthority ? sequence(truth) : sequence()),
    critical('2.5.29.15', isAuthority ? USAGE.authority : USAGE.leaf),
    extension('2.5.29.14', octetString(ownKey)),
    extension('2.5.29.35', sequence(element(0x80, issuersKey))),
    ...(isAuthority ? [] : [extension('2.5.29.37', sequence(objectIdentifier(EXTENDED_USAGE[purpose])))]),
    ...(purpose === 'server' ? [extension('2.5.29.17', sequence(...LOOPBACK))] : []),
  ]
}

function extension(identifier: string, value: Buffer): Buffer {
  return sequence(objectIdentifier(identifier), octetString(value))
}

function critical(identifier: string, value: Buffer): Buffer {
  return sequence(objectIdentifier(identifier), truth, octetString(value))
}
