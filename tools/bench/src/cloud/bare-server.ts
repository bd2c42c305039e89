/** The least that Node can do: a server that answers every request with the same bytes. Prints its port. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const body = Buffer.from(JSON.stringify({ config: 'x'.repeat(3000), expiration: '2030-01-01T00:00:00Z' }))

const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json;charset=utf-8', 'content-length': body.length })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
process.on('SIGTERM', () => process.exit(0))
