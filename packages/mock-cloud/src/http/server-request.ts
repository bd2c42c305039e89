import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { receivedHeaders } from './received-headers.ts'

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

  constructor(incoming: IncomingMessage, origin: string, bytes: Uint8Array<ArrayBuffer> = NOTHING) {
    this.#incoming = incoming
    this.#bytes = bytes
    this.method = incoming.method ?? 'GET'
    this.url = origin + pathOf(incoming.url ?? '/')
    this.headers = receivedHeaders(incoming.headers)
  }

  get body(): Uint8Array | null {
    return this.#bytes.length > 0 ? this.#bytes : null
  }

  /** Aborted when the client goes away. */
  get signal(): AbortSignal {
    return signalOf(this.#incoming)
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

const signals = new WeakMap<Socket, AbortSignal>()

/** One for all requests of a connection: listeners would pile up otherwise. */
function signalOf({ socket }: IncomingMessage): AbortSignal {
  const known = signals.get(socket)
  if (known) return known
  const controller = new AbortController()
  if (socket.destroyed) controller.abort()
  else socket.once('close', () => controller.abort())
  signals.set(socket, controller.signal)
  return controller.signal
}
