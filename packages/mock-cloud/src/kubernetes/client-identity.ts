import type { X509Certificate } from 'node:crypto'
import type { Authority } from '../certificates/authority.ts'

/** Who a client certificate says its holder is. */
export interface ClientIdentity {
  /** The subject's CN: the Kubernetes user. */
  readonly user: string
  /** The cloud's uid or UIN, which begins the user's name. */
  readonly userId: string
}

/** Usage of TLS client certificates (RFC 5280, section 4.2.1.12). */
const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2'

/**
 * The holder of a certificate that the cluster's authority issued, in its time; undefined for every other one, and for
 * none (https://kubernetes.io/docs/reference/access-authn-authz/authentication/#x509-client-certificates).
 */
export function clientIdentity(
  certificate: X509Certificate | undefined,
  authority: Authority,
  now: Date,
): ClientIdentity | undefined {
  if (!certificate || !isInTime(certificate, now)) return undefined
  if (!certificate.keyUsage?.includes(CLIENT_AUTHENTICATION) || !authority.hasIssued(certificate)) return undefined
  const user = /^CN=(.*)$/m.exec(certificate.subject)?.[1]
  return user ? { user, userId: user.replace(/-\d+$/, '') } : undefined
}

function isInTime({ validFrom, validTo }: X509Certificate, now: Date): boolean {
  return now >= new Date(validFrom) && now <= new Date(validTo)
}
