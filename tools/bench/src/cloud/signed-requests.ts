import { createAckClient, describeClusterUserKubeconfig } from '@cloud-kubeconfig/ack-client'

const credentials = { accessKeyId: 'mock-access-key-id', accessKeySecret: 'mock-access-key-secret' }
const path = { ClusterId: 'c5b5e80b0b64a4bf6939d2d8fbbc50000' }

/** So many different requests for ACK's call, signed and as bytes: who sends them does nothing else. */
export async function signedRequests(port: number, count: number): Promise<Buffer[]> {
  const captured: Buffer[] = []
  const client = createAckClient({
    endpoint: `http://127.0.0.1:${port}`,
    credentials,
    fetch: async (request) => {
      captured.push(asBytes(request, port))
      return Response.json({ config: '', expiration: '' })
    },
  })
  for (let at = 0; at < count; at++) await describeClusterUserKubeconfig({ client, path, throwOnError: true })
  return captured
}

function asBytes({ method, url, headers }: Request, port: number): Buffer {
  const { pathname, search } = new URL(url)
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${method} ${pathname}${search} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${lines.join('')}\r\n`)
}
