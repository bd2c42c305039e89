import { requireSdk, sdkName } from '../installed-sdk.ts'
import { type ClientCall, type Failure, type VendorClient, vendorClient } from '../vendor-client.ts'

const { RPCClient } = requireSdk('@alicloud/pop-core') as {
  readonly RPCClient: typeof import('@alicloud/pop-core')
}

/** The client before those of today: HMAC-SHA1 in the parameter `Signature`. */
export function popRpc(method: 'GET' | 'POST'): VendorClient {
  return vendorClient({
    name: `${sdkName('@alicloud/pop-core')}, RPC, ${method}`,
    choosesNonce: true,
    send: async (call) => {
      const answer = await sendRpc(call, { method })
      return { kubeconfig: String(answer['Config']), requestId: String(answer['RequestId']) }
    },
    readFailure: readRpcError,
  })
}

/** Calls with parameters of any kind, the system's own included. */
export function sendRpc(
  call: ClientCall,
  { method, parameters = {} }: { readonly method: 'GET' | 'POST'; readonly parameters?: object },
): Promise<Readonly<Record<string, unknown>>> {
  const { url, credentials, clusterId, network, nonce } = call
  const client = new RPCClient({ ...credentials, endpoint: url, apiVersion: '2017-11-10' } as never)
  const all = {
    ...(clusterId !== undefined && { ClusterId: clusterId }),
    ...(network && { PrivateIpAddress: network === 'private' }),
    ...(nonce !== undefined && { SignatureNonce: nonce }),
    ...parameters,
  }
  return client.request('DescribeClusterUserKubeconfig', all, { method })
}

/** `err.code`, and the body in `err.data`. The status is hidden in `err.entry`. */
function readRpcError(error: unknown): Failure | undefined {
  const { message, code, data, entry } = error as Error & {
    code?: string
    data?: Record<string, unknown>
    entry?: { response: { statusCode: number } }
  }
  if (!code || !data) return undefined
  return { code, message, status: entry?.response.statusCode, requestId: String(data['RequestId']) }
}
