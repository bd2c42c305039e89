/** A role to take on, as the vendors' files and variables describe it. */
export interface Role {
  readonly arn: string
  readonly sessionName: string | undefined
  /** What the role's owner asks others to name, so that nobody else's role is taken on by mistake. */
  readonly externalId?: string | undefined
  /** Seconds. */
  readonly duration?: number | undefined
}

/** The name under which a role is taken on where nobody chose one; it shows in the vendors' audit logs. */
export const defaultSessionName = 'cloud-kubeconfig'

/** Seconds for which a role is taken on where nobody chose: an hour, which every role allows. */
export const defaultDuration = 3600
