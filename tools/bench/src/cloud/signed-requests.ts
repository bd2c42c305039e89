import { createAckClient, describeClusterUserKubeconfig as describeOfAck } from '@cloud-kubeconfig/ack-client'
import { createEnsClient, describeClusterUserKubeconfig as describeOfEns } from '@cloud-kubeconfig/ens-client'
import { createTkeClient, describeClusterKubeconfig as describeOfTke } from '@cloud-kubeconfig/tke-client'

/** Whose call is measured. */
export type MeasuredApi = 'ack' | 'ens' | 'tke'

const credentials = { accessKeyId: 'mock-access-key-id', accessKeySecret: 'mock-access-key-secret' }

interface Connection {
  readonly endpoint: string
  readonly credentials: typeof credentials
  readonly rateLimit: false
  readonly fetch: (request: Request) => Promise<Response>
}

/** Each API's call, to the cluster that the mock cloud has without a configuration. */
const calls: Readonly<Record<MeasuredApi, (connection: Connection) => () => Promise<unknown>>> = {
  ack: (connection) => {
    const client = createAckClient(connection)
    return () => describeOfAck({ client, path: { ClusterId: 'c5b5e80b0b64a4bf6939d2d8fbbc50000' } })
  },
  ens: (connection) => {
    const client = createEnsClient(connection)
    return () => describeOfEns({ client, query: { ClusterId: 'eck-0123456789abcdef' } })
  },
  tke: (connection) => {
    const client = createTkeClient({ ...connection, region: 'ap-singapore' })
    return () => describeOfTke({ client, body: { ClusterId: 'cls-65r1c5nu' } })
  },
}

/** So many different requests for an API's call, signed and as bytes: who sends them does nothing else. */
export async function signedRequests(api: MeasuredApi, port: number, count: number): Promise<Buffer[]> {
  const captured: Buffer[] = []
  const call = calls[api]({
    endpoint: `http://127.0.0.1:${port}`,
    credentials,
    rateLimit: false,
    fetch: async (request) => {
      captured.push(await asBytes(request, port))
      return Response.json({})
    },
  })
  for (let at = 0; at < count; at++) await call()
  return captured
}

async function asBytes(request: Request, port: number): Promise<Buffer> {
  const { pathname, search } = new URL(request.url)
  const body = Buffer.from(await request.arrayBuffer())
  const headers = [...request.headers, ['host', `127.0.0.1:${port}`], ['content-length', String(body.length)]]
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.concat([Buffer.from(`${request.method} ${pathname}${search} HTTP/1.1\r\n${head}\r\n`), body])
}
