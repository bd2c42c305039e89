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

const encoded = new Map<string, string>()
const MOST_ENCODED = 1000

/** How the members `*-data` hold PEM. The same few are handed out again and again. */
export function base64(pem: string): string {
  const known = encoded.get(pem)
  if (known !== undefined) return known
  const text = Buffer.from(pem).toString('base64')
  if (encoded.size >= MOST_ENCODED) encoded.clear()
  encoded.set(pem, text)
  return text
}
