import type { Server, Socket } from 'node:net'

/** The connections of a server, and which of them have a request under way. */
export interface Connections {
  /** A request has come whole with its headers. */
  readonly begin: (socket: Socket) => void
  /** Its answer was handed over. */
  readonly end: (socket: Socket) => void
  /**
   * Closes those without a request under way, also where half of one was sent or nothing at all, as browsers open them in
   * advance: Node counts these as busy.
   */
  readonly closeQuiet: () => void
}

/** Watches a server's connections from now on. */
export function watchConnections(server: Server): Connections {
  const open = new Set<Socket>()
  /** How many: clients may send the next request before the answer. */
  const busy = new Map<Socket, number>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => {
      open.delete(socket)
      busy.delete(socket)
    })
  })
  return {
    begin: (socket) => void busy.set(socket, (busy.get(socket) ?? 0) + 1),
    end: (socket) => {
      const others = (busy.get(socket) ?? 1) - 1
      if (others > 0) busy.set(socket, others)
      else busy.delete(socket)
    },
    closeQuiet: () => {
      for (const socket of open) if (!busy.has(socket) && socket.writableLength === 0) socket.destroy()
    },
  }
}
