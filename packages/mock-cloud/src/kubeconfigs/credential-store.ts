import { type KeyPair, newClientKeys } from '../certificates/authority.ts'
import type { DistinguishedName } from '../certificates/certificate.ts'
import { type Clock, validityFrom } from '../clock.ts'
import type { Cluster } from '../clusters/cluster.ts'

/** A user's client certificate for a cluster. */
export interface UserCredential extends KeyPair {
  readonly notBefore: Date
  readonly notAfter: Date
}

/** How a vendor issues them. */
export interface CredentialPolicy {
  /** Of the certificate's subject; its CN is `{uid}-{unix seconds}`. */
  readonly organization: string
  /** Milliseconds that a lasting credential is valid. */
  readonly lifetime: number
  /** Milliseconds before its end from which on a call returns a new one; 0: only once it has ended. */
  readonly renewalWindow: number
}

/** Whose credential for which cluster. */
export interface CredentialOwner {
  readonly cluster: Cluster
  readonly userId: string
}

/** The credentials that a cloud has issued. */
export interface CredentialStore {
  /** The lasting one: the same on each call, until it is rotated or about to end. */
  readonly lasting: (owner: CredentialOwner, policy: CredentialPolicy) => UserCredential | Promise<UserCredential>
  /** A new one for so many milliseconds. */
  readonly temporary: (owner: CredentialOwner, policy: CredentialPolicy, lifetime: number) => Promise<UserCredential>
  /** The next call gets a new one; old ones stay valid until they end. Returns how many were forgotten. */
  readonly rotate: (only: { readonly cluster?: string | undefined; readonly userId?: string | undefined }) => number
  readonly list: () => readonly { readonly cluster: string; readonly userId: string; readonly notAfter: Date }[]
}

interface Issued {
  readonly cluster: string
  readonly userId: string
  /** Who asks before it is there waits for the same one. */
  readonly promised: Promise<UserCredential>
  credential?: UserCredential
}

/** Makes an empty store. */
export function createCredentialStore(clock: Clock): CredentialStore {
  const issued = new Map<string, Issued>()
  const issue = async ({ cluster, userId }: CredentialOwner, { organization }: CredentialPolicy, lifetime: number) => {
    const keys = await newClientKeys()
    const validity = validityFrom(clock, lifetime)
    const subject: DistinguishedName = [
      ['O', organization],
      ['CN', `${userId}-${validity.notBefore.getTime() / 1000}`],
    ]
    return { ...cluster.authority().issueClient(keys, subject, validity), ...validity }
  }
  return {
    lasting: (owner, policy) => {
      const place = `${owner.cluster.api} ${owner.cluster.id} ${owner.userId}`
      const known = issued.get(place)
      if (known && !known.credential) return known.promised
      const renewalStarts = (known?.credential?.notAfter.getTime() ?? 0) - clock.scaled(policy.renewalWindow)
      if (known?.credential && clock.now().getTime() < renewalStarts) return known.credential
      const promised = issue(owner, policy, policy.lifetime)
      const own: Issued = { cluster: owner.cluster.id, userId: owner.userId, promised }
      issued.set(place, own)
      return promised.then((credential) => {
        own.credential = credential
        return credential
      })
    },
    temporary: issue,
    rotate: ({ cluster, userId }) => {
      const before = issued.size
      for (const [place, entry] of issued) {
        const isMeant = (!cluster || entry.cluster === cluster) && (!userId || entry.userId === userId)
        if (isMeant) issued.delete(place)
      }
      return before - issued.size
    },
    list: () =>
      [...issued.values()].flatMap(({ cluster, userId, credential }) =>
        credential ? [{ cluster, userId, notAfter: credential.notAfter }] : [],
      ),
  }
}
