import { createHash, type KeyObject, randomBytes, sign } from 'node:crypto'
import { bitString, element, integer, objectIdentifier, sequence, setOf, time, utf8String } from './der.ts'
import { extensionsOf, type Purpose } from './extensions.ts'

/** Attributes of a name, in the order in which they are written. */
export type DistinguishedName = readonly (readonly [attribute: 'O' | 'OU' | 'CN', value: string])[]

/** Who signs: a name and a P-256 key. */
export interface Issuer {
  readonly name: DistinguishedName
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** What a certificate says. */
export interface CertificateContent {
  readonly subject: DistinguishedName
  readonly publicKey: KeyObject
  readonly notBefore: Date
  readonly notAfter: Date
  readonly purpose: Purpose
}

const ATTRIBUTES = { O: '2.5.4.10', OU: '2.5.4.11', CN: '2.5.4.3' } as const
const ECDSA_WITH_SHA256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'))

/** Issues an X.509 certificate (RFC 5280), signed with ECDSA and SHA-256; PEM. */
export function issueCertificate(issuer: Issuer, content: CertificateContent): string {
  const { subject, publicKey, notBefore, notAfter, purpose } = content
  const extensions = extensionsOf(purpose, keyIdentifier(publicKey), keyIdentifier(issuer.publicKey))
  const toBeSigned = sequence(
    element(0xa0, integer(Buffer.from([2]))),
    integer(serialNumber()),
    ECDSA_WITH_SHA256,
    writeName(issuer.name),
    sequence(time(notBefore), time(notAfter)),
    writeName(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    element(0xa3, sequence(...extensions)),
  )
  const signature = sign('sha256', toBeSigned, issuer.privateKey)
  return pem(sequence(toBeSigned, ECDSA_WITH_SHA256, bitString(signature)))
}

/** Positive, at most 20 bytes (RFC 5280, section 4.1.2.2). */
function serialNumber(): Buffer {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes
}

function writeName(name: DistinguishedName): Buffer {
  return sequence(
    ...name.map(([attribute, value]) => setOf(sequence(objectIdentifier(ATTRIBUTES[attribute]), utf8String(value)))),
  )
}

/** SHA-1 of the key (RFC 5280, section 4.2.1.2): an identifier, not a safeguard. */
function keyIdentifier(publicKey: KeyObject): Buffer {
  return createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest()
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
