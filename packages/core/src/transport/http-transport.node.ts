import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import type { OutgoingRequest } from '../request/outgoing-request.ts'
import { receivedMessage } from './received-message.node.ts'
import type { SendingError, Transport } from './transport.ts'

/** What Node's `fetch` sends too, so that a server sees no difference. */
const ownHeaders = { accept: '*/*', 'accept-language': '*', 'user-agent': 'node' }

function headersOf({ method, headers, body }: OutgoingRequest, isSecure: boolean): OutgoingHttpHeaders {
  const all: OutgoingHttpHeaders = {
    ...ownHeaders,
    'accept-encoding': isSecure ? 'br, gzip, deflate' : 'gzip, deflate',
    ...headers,
  }
  // Node leaves it out where it expects no body, and then sends one whose end nobody knows.
  if (body || /^P/.test(method)) all['content-length'] = body?.length ?? 0
  return all
}

/** As `fetch` fails: what happened is the cause. */
function sendingError(cause: Error, isConnectionStale: boolean): SendingError {
  return Object.assign(new TypeError('fetch failed', { cause }), { isConnectionStale })
}

/** Whether a connection was gone before anything of the answer came. */
const isGone = (error: NodeJS.ErrnoException): boolean => error.code === 'ECONNRESET' || error.code === 'EPIPE'

/** Gathers a body as it comes; it is small, and most of it is there with the headers. */
function gather(message: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    message.on('data', (part: Buffer) => parts.push(part))
    message.on('end', () => resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)))
    message.on('error', (cause) => reject(new TypeError('terminated', { cause })))
  })
}

/**
 * Sends with `node:http` and `node:https`, which take less than half of the processor time of `fetch`. The agents are
 * Node's global ones: kept connections, their number, proxies and certificates are what the process has set for them.
 */
export const sendWithHttp: Transport = (request, deadline) =>
  new Promise((resolve, reject) => {
    const { url, method, body } = request
    // Not by `import`, which loads all that the modules know, undici for `http.WebSocket`, before the first call. And at
    // this moment: tracers and mocks put functions of their own there.
    const isSecure = url.protocol === 'https:'
    const { request: begin } = process.getBuiltinModule(isSecure ? 'node:https' : 'node:http')
    const outgoing: ClientRequest = begin(url, { method, headers: headersOf(request, isSecure) })
    let isAnswered = false
    deadline.onEnd(() => outgoing.destroy())
    outgoing.on('error', (error) => reject(sendingError(error, outgoing.reusedSocket && isGone(error))))
    // When it was switched to another protocol, of which nobody here knows one, there is neither an answer nor an error.
    outgoing.on('close', () => {
      if (!isAnswered) reject(sendingError(new Error('the connection was closed'), false))
    })
    outgoing.on('response', (message) => {
      isAnswered = true
      const content = gather(message)
      // Nobody may ever read it.
      content.catch(() => {})
      resolve(receivedMessage(message, url, content))
    })
    outgoing.end(body)
  })
