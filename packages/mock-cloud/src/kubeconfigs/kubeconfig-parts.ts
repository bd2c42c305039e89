import type { KeyPair } from '../certificates/authority.ts'

/** What a kubeconfig is filled with. */
export interface KubeconfigParts {
  /** Id. */
  readonly cluster: string
  /** URL of the API server. */
  readonly server: string
  /** PEM. */
  readonly authority: string
  /** Name of the user in the file. */
  readonly user: string
  readonly credential: KeyPair
}

/** How the members `*-data` hold PEM. */
export function base64(pem: string): string {
  return Buffer.from(pem).toString('base64')
}
