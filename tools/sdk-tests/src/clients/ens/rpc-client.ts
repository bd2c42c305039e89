import { requireOfSdk, requireSdk, sdkName } from '../installed-sdk.ts'
import { readNamedError } from '../response-error.ts'
import { type ClientCall, type VendorClient, vendorClient } from '../vendor-client.ts'
import { parametersOf } from './openapi-client.ts'

type Model = new (members: object) => object

interface RpcSdk {
  readonly Config: Model
  readonly default: new (
    config: object,
  ) => { readonly doRequest: (...args: readonly unknown[]) => Promise<Readonly<Record<string, unknown>>> }
}

const sdk = requireSdk('@alicloud/rpc-client') as RpcSdk
const { RuntimeOptions } = requireOfSdk('@alicloud/rpc-client', '@alicloud/tea-util') as {
  readonly RuntimeOptions: Model
}

/** Between pop-core and the clients of today: system parameters in the query, the operation's there or in the form. */
export function rpcClient(method: 'GET' | 'POST', parameters: 'query' | 'form'): VendorClient {
  return vendorClient({
    name: `${sdkName('@alicloud/rpc-client')}, ${method}, ${parameters}`,
    chooses: ['nonce', 'action', 'version', 'isAnonymous'],
    send: async (call) => {
      const isQuery = parameters === 'query'
      const query = {
        ...(isQuery && parametersOf(call)),
        ...(call.nonce !== undefined && { SignatureNonce: call.nonce }),
      }
      const form = isQuery ? undefined : parametersOf(call)
      const { action = 'DescribeClusterUserKubeconfig', version = '2017-11-10', isAnonymous } = call
      const args = [action, 'HTTP', method, version, isAnonymous ? 'Anonymous' : 'AK', query, form]
      const answer = await createClient(call).doRequest(...args, new RuntimeOptions({}))
      return { kubeconfig: String(answer['Config']), requestId: String(answer['RequestId']) }
    },
    readFailure: readNamedError,
  })
}

function createClient({ url, credentials }: ClientCall): InstanceType<RpcSdk['default']> {
  const type = credentials.securityToken === undefined ? 'access_key' : 'sts'
  return new sdk.default(new sdk.Config({ ...credentials, type, endpoint: new URL(url).host, protocol: 'http' }))
}
