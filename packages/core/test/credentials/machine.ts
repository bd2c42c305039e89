import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A request as a server of the machine got it. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** An answer: a text or an object for JSON, and a status where it is not 200. */
export interface Reply {
  readonly status?: number
  readonly body: unknown
}

/** A home folder, a metadata service and a security token service that exist for a test only. */
export interface Machine {
  readonly home: string
  readonly endpoint: string
  readonly asked: Asked[]
  write(path: string, content: unknown): string
  /** What is answered from here on. */
  answer(reply: (asked: Asked) => Reply | undefined): void
  close(): Promise<void>
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** Starts the servers on loopback and makes the folder. */
export async function startMachine(): Promise<Machine> {
  const home = mkdtempSync(join(tmpdir(), 'credentials-'))
  const asked: Asked[] = []
  let reply: (asked: Asked) => Reply | undefined = () => undefined
  const server: Server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    const seen = { method, path: url, headers, body: await readBody(request) }
    asked.push(seen)
    const { status = 200, body } = reply(seen) ?? { status: 404, body: 'not here' }
    const isText = typeof body === 'string'
    response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json' })
    response.end(isText ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    home,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    write(path, content) {
      const file = join(home, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(
        file,
        typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
      )
      return file
    },
    answer(next) {
      reply = next
    },
    async close() {
      rmSync(home, { recursive: true })
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** An address at which nobody answers. */
export const nowhere = 'http://127.0.0.1:1'
