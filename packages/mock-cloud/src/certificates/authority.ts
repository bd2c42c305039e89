import { generateKeyPair, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'
import { type DistinguishedName, type Issuer, issueCertificate } from './certificate.ts'

/** A certificate and its private key, both PEM. */
export interface KeyPair {
  readonly certificate: string
  readonly privateKey: string
}

/** Both halves of a key. */
export interface Keys {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
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
  /** For keys of `newClientKeys`. */
  readonly issueClient: (keys: Keys, subject: DistinguishedName, validity: Validity) => KeyPair
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
  return {
    certificate,
    issueClient: ({ publicKey, privateKey }, subject, period) => ({
      certificate: issueCertificate(issuer, { subject, publicKey, ...period, purpose: { kind: 'client' } }),
      privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    }),
    issueServer: (period, host) => {
      const { publicKey, privateKey } = newKeys()
      const subject: DistinguishedName = [['CN', 'kube-apiserver']]
      return {
        certificate: issueCertificate(issuer, { subject, publicKey, ...period, purpose: { kind: 'server', host } }),
        privateKey: privateKey.export({ type: 'sec1', format: 'pem' }).toString(),
      }
    },
    hasIssued: (candidate) => candidate.checkIssued(own) && candidate.verify(keys.publicKey),
  }
}

/**
 * RSA is what the vendors' files hold, and the only kind of key that some libraries read. It takes about 20 milliseconds
 * of processor time, on another thread.
 */
export function newClientKeys(): Promise<Keys> {
  return promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
}

/** P-256, for what no file holds: a thousand keys in the time of one of RSA. */
function newKeys(): Keys {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
}
