import type { Server, ServerResponse } from 'node:http'
import type { Server as TlsServer } from 'node:https'

/** Stops servers: requests under way are answered, connections without one are closed; `force` closes all. */
export async function closeServers(servers: readonly (Server | TlsServer)[], force: boolean): Promise<void> {
  await Promise.all(servers.map((server) => closeServer(server, force)))
}

function closeServer(server: Server, force: boolean): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if (force) return server.closeAllConnections()
    // An answer that is on its way is the last one of its connection.
    server.prependListener('request', (_request: unknown, response: ServerResponse) => {
      response.shouldKeepAlive = false
    })
    server.closeIdleConnections()
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    server.once('close', () => clearInterval(sweep))
  })
}
