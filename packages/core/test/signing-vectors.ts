import fixture from './fixtures/signing-vectors.json' with { type: 'json' }

/** A request that a vendor's client signed, and everything that it computed on the way. */
export interface Vector {
  readonly id: string
  readonly scheme: string
  readonly inputs: {
    readonly access_key_id: string
    readonly access_key_secret: string
    readonly security_token?: string
  }
  readonly fixed: { readonly utc: string; readonly nonce?: string | number | null }
  readonly request: {
    readonly method: string
    readonly scheme: string
    readonly host: string
    readonly path: string
    readonly query_string: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
  }
  readonly canonical_request?: string
  readonly string_to_sign: string
  readonly authorization?: string
  readonly wire_and_signed_path_differ?: boolean
}

const vectors = fixture.vectors as unknown as readonly Vector[]

/** The vectors of a scheme, as a table for `it.each`. */
export function vectorsOf(prefix: string): readonly (readonly [string, Vector])[] {
  return vectors.filter(({ scheme }) => scheme.startsWith(prefix)).map((vector) => [vector.id, vector])
}

/** What `verifySignature` takes, with more known of it. */
interface ReceivedVector {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** The request as a server gets it. */
export function received({ request }: Vector): ReceivedVector {
  const { method, path, query_string, headers, body } = request
  return {
    method,
    url: `${request.scheme}://${request.host}${path}${query_string && '?'}${query_string}`,
    headers,
    body: new TextEncoder().encode(body),
  }
}
