/** An access key of a cloud account. One shape for every vendor: Tencent's SecretId is `accessKeyId`. */
export interface Credentials {
  readonly accessKeyId: string
  readonly accessKeySecret: string
  /** Present with temporary keys (STS). */
  readonly securityToken?: string
  /** When temporary keys end; a text is RFC 3339. A client asks its provider for new ones shortly before. */
  readonly expiration?: Date | string
}

/** A request about to be sent, as far as a signature needs it. Header names are lower case. */
export interface UnsignedRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Bytes on the wire; empty when there is no body. */
  readonly body: Uint8Array
}

/** What a signer is told besides the request. Clock and nonce come from outside so that vectors can pin them. */
export interface SigningContext {
  readonly credentials: Credentials
  readonly now: Date
  /** Unique per request; made by the signer where its scheme has one and this is missing. */
  readonly nonce?: string | undefined
  readonly region?: string | undefined
  readonly service?: string | undefined
}

/** The headers to send (all of them, `authorization` included) and what was signed, for diagnosis. */
export interface SignedRequest {
  readonly headers: Readonly<Record<string, string>>
  readonly canonicalRequest: string
  readonly stringToSign: string
}

/** Signs a request: a pure function from request and context to headers. */
export type RequestSigner = (request: UnsignedRequest, context: SigningContext) => SignedRequest
