/** The parts of what both vendors hash; how each part is written is the scheme's affair. */
export interface CanonicalParts {
  readonly method: string
  readonly uri: string
  readonly query: string
  /** Names lower case, in the order in which they are listed. */
  readonly signedHeaders: readonly string[]
  /** The value of a header. */
  readonly header: (name: string) => string | undefined
  /** Lower-case hex SHA-256. */
  readonly payloadHash: string
}

/** Joins the six parts; the headers end with a line feed of their own, so an empty line follows them. */
export function canonicalRequest(parts: CanonicalParts): string {
  const headers = parts.signedHeaders.map((name) => `${name}:${(parts.header(name) ?? '').trim()}\n`).join('')
  return [
    parts.method.toUpperCase(),
    parts.uri,
    parts.query,
    headers,
    parts.signedHeaders.join(';'),
    parts.payloadHash,
  ].join('\n')
}
