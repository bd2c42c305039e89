/** Every way in which the vendors' clients sign. */
export type SignatureScheme =
  | 'ACS3-HMAC-SHA256'
  | 'ROA-HMAC-SHA1'
  | 'RPC-HMAC-SHA1'
  | 'TC3-HMAC-SHA256'
  | 'TC1-HmacSHA1'
  | 'TC1-HmacSHA256'

/** What a request says of its own signature. Nothing of it is proved before it is verified. */
export interface SignatureClaim {
  readonly scheme: SignatureScheme
  readonly accessKeyId: string
  readonly signature: string
  /** As sent; undefined when it was not. */
  readonly timestampText: string | undefined
  /** Undefined when it was not sent or cannot be read. */
  readonly timestamp: Date | undefined
  readonly nonce: string | undefined
  /** Of a temporary key. */
  readonly securityToken: string | undefined
  /** Lower case; empty where parameters are signed instead of headers. */
  readonly signedHeaders: readonly string[]
  /** TC3's credential scope. */
  readonly scope?: { readonly date: string; readonly service: string }
}

/** A request that is signed, is not, or tries to be in a way that cannot be understood. */
export type SignatureReading =
  | {
      readonly kind: 'signed'
      readonly claim: SignatureClaim
      /** Verifies with the secret of the key that the claim names. */
      readonly verify: (secret: string) => Verification
    }
  | {
      readonly kind: 'malformed'
      readonly reason: string
      /** A parameter that is missing, where the older styles sign in parameters. */
      readonly missing?: string
    }
  | { readonly kind: 'none' }

/** Whether a signature holds, and what it was computed over: the form that matched, else the first that was tried. */
export interface Verification {
  readonly valid: boolean
  /** Where the scheme has one. */
  readonly canonicalRequest?: string
  readonly stringToSign: string
}

/** Reads `YYYY-MM-DDThh:mm:ssZ`. */
export function isoTimestamp(text: string | undefined): Date | undefined {
  return text && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? validDate(new Date(text)) : undefined
}

/** Reads Unix seconds. */
export function unixTimestamp(text: string | undefined): Date | undefined {
  return text && /^\d{1,12}$/.test(text) ? new Date(Number(text) * 1000) : undefined
}

/** Reads the date of HTTP, RFC 9110 section 5.6.7. */
export function httpTimestamp(text: string | undefined): Date | undefined {
  return text ? validDate(new Date(text)) : undefined
}

function validDate(date: Date): Date | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** The first text whose signature is the one that came; those after it are not made. */
export function firstMatch<T extends { readonly stringToSign: string }>(
  candidates: readonly (() => T)[],
  matches: (stringToSign: string) => boolean,
): T & { readonly valid: boolean } {
  let first: T | undefined
  for (const candidate of candidates) {
    const made = candidate()
    if (matches(made.stringToSign)) return { ...made, valid: true }
    first ??= made
  }
  return { ...(first as T), valid: false }
}
