import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto'
import { type DistinguishedName, type Issuer, issueCertificate } from './certificate.ts'
import type { Purpose } from './extensions.ts'

/** A certificate and its private key, both PEM. */
export interface KeyPair {
  readonly certificate: string
  readonly privateKey: string
}

/** From when until when, in whole seconds. */
export interface Validity {
  readonly notBefore: Date
  readonly notAfter: Date
}

/** A cluster's certificate authority. */
export interface Authority {
  /** PEM. */
  readonly certificate: string
  readonly issueClient: (subject: DistinguishedName, validity: Validity) => KeyPair
  /** For `localhost`, 127.0.0.1, ::1 and the host. */
  readonly issueServer: (validity: Validity, host: string) => KeyPair
  /** Did this authority sign it? Says nothing about the time. */
  readonly hasIssued: (certificate: X509Certificate) => boolean
}

/** Makes an authority with a key of its own. */
export function createAuthority(name: DistinguishedName, validity: Validity): Authority {
  const keys = newKeys()
  const issuer: Issuer = { name, ...keys }
  const certificate = issueCertificate(issuer, {
    subject: name,
    publicKey: keys.publicKey,
    ...validity,
    purpose: { kind: 'authority' },
  })
  const own = new X509Certificate(certificate)
  const issue = (subject: DistinguishedName, period: Validity, purpose: Purpose): KeyPair => {
    const { publicKey, privateKey } = newKeys()
    return {
      certificate: issueCertificate(issuer, { subject, publicKey, ...period, purpose }),
      privateKey: privateKey.export({ type: 'sec1', format: 'pem' }).toString(),
    }
  }
  return {
    certificate,
    issueClient: (subject, period) => issue(subject, period, { kind: 'client' }),
    issueServer: (period, host) => issue([['CN', 'kube-apiserver']], period, { kind: 'server', host }),
    hasIssued: (candidate) => candidate.checkIssued(own) && candidate.verify(keys.publicKey),
  }
}

/** P-256: a thousand keys in the time of one of RSA. */
function newKeys(): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
}
