import type { IncomingMessage } from 'node:http'

const NOTHING: Uint8Array<ArrayBuffer> = new Uint8Array()

/**
 * A request as the mocks read it: the parts of fetch's `Request` that they use, over what Node has already parsed. A real
 * `Request` costs more than the mocks' whole answer, and refuses methods and bodies that a hostile client may send.
 */
export class ServerRequest {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly bodyUsed = false
  readonly #bytes: Uint8Array<ArrayBuffer>
  readonly #incoming: IncomingMessage
  #controller: AbortController | undefined

  constructor(incoming: IncomingMessage, origin: string, bytes: Uint8Array<ArrayBuffer> = NOTHING) {
    this.#incoming = incoming
    this.#bytes = bytes
    this.method = incoming.method ?? 'GET'
    this.url = origin + pathOf(incoming.url ?? '/')
    this.headers = headersOf(incoming)
  }

  get body(): Uint8Array | null {
    return this.#bytes.length > 0 ? this.#bytes : null
  }

  /** Aborted when the client goes away. */
  get signal(): AbortSignal {
    if (!this.#controller) {
      const controller = new AbortController()
      this.#controller = controller
      if (this.#incoming.destroyed) controller.abort()
      else this.#incoming.socket.once('close', () => controller.abort())
    }
    return this.#controller.signal
  }

  /** Nothing of it is used up by reading. */
  clone(): this {
    return this
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = this.#bytes
    return buffer.slice(byteOffset, byteOffset + byteLength)
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(this.#bytes)
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text())
  }
}

/** The mocks' types speak of `Request`; they read no more of it than the class has. */
export function serverRequest(incoming: IncomingMessage, origin: string, bytes?: Uint8Array<ArrayBuffer>): Request {
  return new ServerRequest(incoming, origin, bytes) as unknown as Request
}

/** The path of a request target, which may also be absolute or `*` (RFC 9112, section 3.2). */
function pathOf(target: string): string {
  if (target.startsWith('/')) return target
  return target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/^(?!\/)\*?/, '/')
}

function headersOf({ headers }: IncomingMessage): Headers {
  const result = new Headers()
  for (const name in headers) {
    const value = headers[name]
    if (value !== undefined) result.set(name, typeof value === 'string' ? value : value.join(', '))
  }
  return result
}
