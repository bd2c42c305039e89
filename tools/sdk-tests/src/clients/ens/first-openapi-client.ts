import { firstOpenapiClient } from '../first-openapi-client.ts'
import { readNamedError } from '../response-error.ts'
import { type VendorClient, vendorClient } from '../vendor-client.ts'
import { parametersOf } from './openapi-client.ts'

/** RPC with the first release of the generic client. */
export function firstRpcClient(method: 'GET' | 'POST', parameters: 'query' | 'form'): VendorClient {
  return vendorClient({
    name: `${firstOpenapiClient.name}, RPC, ${method}, ${parameters}`,
    chooses: ['action', 'version', 'isAnonymous'],
    send: async (call) => {
      const { action = 'DescribeClusterUserKubeconfig', version = '2017-11-10', isAnonymous } = call
      const args = [action, version, 'HTTP', method, isAnonymous ? 'Anonymous' : 'AK', 'json']
      const request = parameters === 'query' ? { query: parametersOf(call) } : { body: parametersOf(call) }
      const { body } = await firstOpenapiClient.rpc(call, args, request)
      return { kubeconfig: String(body['Config']), requestId: String(body['RequestId']) }
    },
    readFailure: readNamedError,
  })
}
