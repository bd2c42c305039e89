/** How `.reply()` answers. */
export interface ReplyOptions {
  /** HTTP status; default: the documented success. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Name of the example to start from; default: the first. */
  readonly example?: string
  /** Media type of the body; default: what the request accepts, or the first. */
  readonly mediaType?: string
  /** `false` lets an answer out that the document forbids, to see what a client makes of it. Default: true. */
  readonly validate?: boolean
}

/** How `.error()` answers. */
export interface ErrorOptions {
  /** Instead of the catalogue's text. */
  readonly message?: string
  /** Instead of the catalogue's HTTP status; needed for a code that is not in the catalogue. */
  readonly status?: number
  readonly requestId?: string
  /** Members of the body besides, merged over the example's, e.g. `{ accessDeniedDetail: { … } }`. */
  readonly body?: Readonly<Record<string, unknown>>
  /** The parameter that the error is about, where the code leaves that open. */
  readonly parameter?: string
  readonly headers?: Readonly<Record<string, string>>
}
