import type { ResponseMaker } from '@cloud-kubeconfig/mock-kit'

/**
 * A response as a server needs it: the parts of fetch's `Response` that are used between a mock's answer and the socket.
 * A real one, whose body is a stream, costs more than checking the signature.
 */
export class ServedResponse {
  readonly status: number
  readonly type = 'default'
  /** The whole body; `null`: none. */
  readonly content: string | Uint8Array<ArrayBuffer> | null
  /** Names in lower case. */
  readonly headerRecord: Readonly<Record<string, string>>

  constructor(content: ServedResponse['content'], status: number, headerRecord: ServedResponse['headerRecord']) {
    this.content = content
    this.status = status
    this.headerRecord = headerRecord
  }

  get headers(): Headers {
    return new Headers(this.headerRecord)
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  get body(): ServedResponse['content'] {
    return this.content
  }

  /** Nothing of it is used up by reading. */
  clone(): this {
    return this
  }

  async text(): Promise<string> {
    return typeof this.content === 'string' ? this.content : new TextDecoder().decode(this.content ?? undefined)
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text())
  }
}

// The mocks tell an answer from a payload by `instanceof`.
Object.setPrototypeOf(ServedResponse.prototype, Response.prototype)

/** Makes the mocks' responses. */
export const serveResponse: ResponseMaker = (body, { status, headers }) =>
  new ServedResponse(body, status, headers) as unknown as Response
