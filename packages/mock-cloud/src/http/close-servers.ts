import type { Server, ServerResponse } from 'node:http'
import type { Server as TlsServer } from 'node:https'

/** A server and how its connections without a request under way are closed. */
export interface StoppableServer {
  readonly server: Server | TlsServer
  readonly closeQuiet: () => void
}

/** Stops servers: requests under way are answered, connections without one are closed; `force` closes all. */
export async function closeServers(servers: readonly StoppableServer[], force: boolean): Promise<void> {
  await Promise.all(servers.map((one) => closeServer(one, force)))
}

function closeServer({ server, closeQuiet }: StoppableServer, force: boolean): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if (force) return server.closeAllConnections()
    // An answer that is on its way is the last one of its connection.
    server.prependListener('request', (_request: unknown, response: ServerResponse) => {
      response.shouldKeepAlive = false
    })
    closeQuiet()
    const sweep = setInterval(closeQuiet, 50)
    server.once('close', () => clearInterval(sweep))
  })
}
