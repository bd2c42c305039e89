import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net'
import { afterEach } from 'vitest'

const stops: (() => void)[] = []

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** A server on loopback until the test ends. */
export interface Loopback {
  readonly url: string
  /** Connections that were made so far. */
  readonly connections: () => number
}

async function listen(server: Server | ReturnType<typeof createSocketServer>): Promise<Loopback> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  stops.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, connections: () => sockets.size }
}

/** What a server received. */
export interface Received {
  readonly request: IncomingMessage
  readonly body: string
}

/** Serves HTTP; each request is answered after its body was read. */
export async function serve(
  answer: (response: ServerResponse, received: Received) => void,
): Promise<Loopback & { readonly received: Received[] }> {
  const received: Received[] = []
  const listener: RequestListener = async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const seen = { request, body: Buffer.concat(parts).toString() }
    received.push(seen)
    answer(response, seen)
  }
  return { ...(await listen(createServer(listener))), received }
}

/** Answers every request with the same bytes, whatever they are. */
export function serveBytes(bytes: string, thenEnd = true): Promise<Loopback> {
  return listen(
    createSocketServer((socket) => {
      socket.on('error', () => {})
      socket.on('data', () => (thenEnd ? socket.end(bytes) : socket.write(bytes)))
    }),
  )
}

/** An address at which nobody listens. */
export async function deadUrl(): Promise<string> {
  const server = createServer()
  const { url } = await listen(server)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  return url
}
