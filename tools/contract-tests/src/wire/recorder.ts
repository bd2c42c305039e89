/** A request as it was on the wire. */
export interface SentRequest {
  readonly method: string
  readonly url: URL
  /** Names lower case. */
  readonly headers: Headers
  readonly body: string
}

/** A response as it was on the wire. */
export interface ReceivedResponse {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

export interface Exchange {
  readonly request: SentRequest
  readonly response: ReceivedResponse
}

/** Answers a request; undefined where nothing does. */
export type Answerer = (request: Request) => Promise<Response | undefined>

/** A `fetch` that asks an answerer and keeps what passed between them. */
export interface Recorder {
  readonly fetch: (request: Request) => Promise<Response>
  readonly exchanges: readonly Exchange[]
}

/** Makes a recorder. `tamper` changes a request on its way, after the client has signed it. */
export function createRecorder(
  answer: Answerer,
  tamper: (request: Request) => Request = (request) => request,
): Recorder {
  const exchanges: Exchange[] = []
  return {
    exchanges,
    fetch: async (original) => {
      const request = tamper(original)
      const sent = await keepRequest(request.clone())
      const response = await answer(request)
      if (!response) throw new Error(`No mock answers ${request.method} ${request.url}`)
      exchanges.push({ request: sent, response: await keepResponse(response.clone()) })
      return response
    },
  }
}

async function keepRequest(request: Request): Promise<SentRequest> {
  return { method: request.method, url: new URL(request.url), headers: request.headers, body: await request.text() }
}

async function keepResponse(response: Response): Promise<ReceivedResponse> {
  return { status: response.status, headers: response.headers, body: await response.text() }
}

/** The media type of a body without its parameters, lower case. */
export function mediaTypeOf(text: string | null): string {
  return (text ?? '').replace(/;.*$/s, '').trim().toLowerCase()
}
