import type { AddressInfo, Server } from 'node:net'

const HIGHEST_PORT = 65_535

/** Listens and returns the port. Rejects with a sentence that says what to do when the port cannot be had. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  if (port > HIGHEST_PORT) {
    const message = `There is no port ${port}. The APIs have one port each, from the one that is given: give a lower one with --port.`
    return Promise.reject(new ListenError(message))
  }
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(explain(error, port, host))
    server.once('error', refuse)
    server.listen(port, host, () => {
      server.off('error', refuse)
      // An error of a server that listens ends nothing.
      server.on('error', () => undefined)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** The host of a URL that reaches a server which listens there: every address of a machine is no address. */
export function urlHost(listening: string): string {
  if (listening === '0.0.0.0' || listening === '::') return '127.0.0.1'
  return listening.includes(':') ? `[${listening}]` : listening
}

/** The port cannot be had. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new ListenError(
      `Port ${port} on ${host} is in use. Give another one with --port, or --port 0 for any free ports.`,
      { cause: error },
    )
  }
  if (error.code === 'EACCES') {
    return new ListenError(`Port ${port} on ${host} may not be used by this user. Give one above 1023 with --port.`, {
      cause: error,
    })
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new ListenError(`${host} is no address of this machine. Leave --host out to listen on loopback.`, {
      cause: error,
    })
  }
  return new ListenError(`Cannot listen on ${host}:${port}: ${error.message}`, { cause: error })
}
