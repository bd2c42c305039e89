import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type ApiMock, damagedResponse } from '@cloud-kubeconfig/mock-kit'
import type { Scenario } from '../scenarios/scenario.ts'
import { type BodyLimit, hasLongUrl } from './body-limit.ts'
import type { StoppableServer } from './close-servers.ts'
import { watchConnections } from './connections.ts'
import { answerMalformedHttp } from './malformed-http.ts'
import { answerPreflight, isPreflight } from './preflight.ts'
import { readBody, TOO_LARGE } from './read-body.ts'
import { sendJson, sendResponse } from './send-response.ts'
import { serverRequest } from './server-request.ts'

/** What a server of one API needs. */
export interface CloudServerParts {
  /** Set once the port is known. */
  readonly mock: () => { readonly mock: ApiMock; readonly origin: string }
  readonly bodyLimit: BodyLimit
  /** Headers of a request that its answer repeats. */
  readonly echoedHeaders: readonly string[]
  readonly takeScenario: (request: Request) => Scenario | undefined
  /** Answers `/_mock/…`. */
  readonly control: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly onRequest: (request: IncomingMessage, response: ServerResponse) => void
  readonly onError: (error: unknown) => void
}

const SECOND = 1000

/** The HTTP server of one API. Whatever a client sends, it goes on. */
export function createCloudServer(parts: CloudServerParts): StoppableServer & { readonly server: Server } {
  const server = createServer(
    {
      // Vendors' tokens are long.
      maxHeaderSize: 64 * 1024,
      headersTimeout: 20 * SECOND,
      requestTimeout: 60 * SECOND,
      // Longer than clients keep a connection, which then end it: a request never meets a closing one.
      keepAliveTimeout: 75 * SECOND,
      connectionsCheckingInterval: 5 * SECOND,
    },
    (request, response) => {
      const { socket } = request
      connections.begin(socket)
      answer(request, response, parts)
        .catch((error: unknown) => fail(error, response, parts))
        .finally(() => connections.end(socket))
    },
  )
  const connections = watchConnections(server)
  server.on('clientError', answerMalformedHttp)
  return { server, closeQuiet: connections.closeQuiet }
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: CloudServerParts): Promise<void> {
  parts.onRequest(request, response)
  if (request.url?.startsWith('/_mock')) return parts.control(request, response)
  if (isPreflight(request)) return answerPreflight(request, response)
  const limit = parts.bodyLimit(request)
  const reading = readBody(request, limit)
  const bytes = reading && (await reading)
  if (bytes === TOO_LARGE || hasLongUrl(request, limit)) return refuseLargeBody(request, response, limit)
  for (const name of parts.echoedHeaders) echo(name, request, response)
  const { mock, origin } = parts.mock()
  const received = serverRequest(request, origin, bytes)
  const scenario = parts.takeScenario(received)
  if (scenario?.delay) await wait(scenario.delay, response)
  if (scenario?.networkError) return void request.socket.destroy()
  const answered = (await mock.handle(received)) ?? notFound()
  if (answered.type === 'error') return void request.socket.destroy()
  await sendResponse(scenario?.malformed ? await damagedResponse(answered, scenario.malformed) : answered, response)
}

function echo(name: string, { headers }: IncomingMessage, response: ServerResponse): void {
  const value = headers[name]
  if (value !== undefined) response.setHeader(name, value)
}

function refuseLargeBody(request: IncomingMessage, response: ServerResponse, limit: number): void {
  // What is still on its way is thrown away: a client that is busy sending would not see the answer otherwise.
  request.resume()
  sendJson(response, 413, { error: `The request is longer than ${limit} bytes.` }, { connection: 'close' })
}

function notFound(): Response {
  return Response.json({ error: 'This API has no such path.' }, { status: 404 })
}

function wait(milliseconds: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    response.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

function fail(error: unknown, response: ServerResponse, { onError }: CloudServerParts): void {
  // The client went away: nobody is there to be told.
  if (response.destroyed || response.socket === null || response.socket.destroyed) return
  onError(error)
  if (response.headersSent) return void response.destroy()
  sendJson(response, 500, { error: 'The mock cloud failed; its log says why.' }, { connection: 'close' })
}
