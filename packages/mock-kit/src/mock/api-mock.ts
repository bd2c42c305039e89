/** One API's mock without any framework: `handle` is what MSW wraps and what a server calls. */
export interface ApiMock {
  /** The API's id, e.g. `tke`. */
  readonly api: string
  /** Is the request for this API's hosts (or `baseUrl`), and would it get an answer? Reads no body. */
  readonly answers: (request: Request) => boolean
  /** The answer, or `undefined` when the request is not for this API. A network error is `Response.error()`. */
  readonly handle: (request: Request) => Promise<Response | undefined>
  /** Forgets nonces, rate windows and the position in the seed's sequence. */
  readonly reset: () => void
}
