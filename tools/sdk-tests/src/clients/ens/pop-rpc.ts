import { requireSdk, sdkName } from '../installed-sdk.ts'
import { popPatience } from '../pop-patience.ts'
import { type ClientCall, type Failure, type VendorClient, vendorClient } from '../vendor-client.ts'

type PopCore = '@alicloud/pop-core' | 'pop-core-v1.7'

/** The client before those of today: HMAC-SHA1 in the parameter `Signature`. */
export function popRpc(method: 'GET' | 'POST', installedAs: PopCore = '@alicloud/pop-core'): VendorClient {
  return vendorClient({
    name: `${sdkName(installedAs)}, RPC, ${method}`,
    chooses: ['nonce', 'action', 'version'],
    send: async (call) => {
      const answer = await sendRpc(call, { method, installedAs })
      return { kubeconfig: String(answer['Config']), requestId: String(answer['RequestId']) }
    },
    readFailure: readRpcError,
  })
}

/** Calls with parameters of any kind, the system's own included. */
export function sendRpc(
  call: ClientCall,
  {
    method,
    parameters = {},
    installedAs = '@alicloud/pop-core',
  }: { readonly method: 'GET' | 'POST'; readonly parameters?: object; readonly installedAs?: PopCore },
): Promise<Readonly<Record<string, unknown>>> {
  const { RPCClient } = requireSdk(installedAs) as { readonly RPCClient: typeof import('@alicloud/pop-core') }
  const { url, credentials, clusterId, network, nonce } = call
  const { action = 'DescribeClusterUserKubeconfig', version = '2017-11-10' } = call
  const client = new RPCClient({ ...credentials, endpoint: url, apiVersion: version, opts: popPatience } as never)
  const all = {
    ...(clusterId !== undefined && { ClusterId: clusterId }),
    ...(network && { PrivateIpAddress: network === 'private' }),
    ...(nonce !== undefined && { SignatureNonce: nonce }),
    ...parameters,
  }
  return client.request(action, all, { method })
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
