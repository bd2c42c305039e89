import { genericCall } from '../openapi-generic.ts'
import { readResponseError } from '../response-error.ts'
import { type ClientCall, type VendorClient, vendorClient } from '../vendor-client.ts'

/** How the same call can be made. */
export interface OpenapiClientOptions {
  readonly signature: 'v3' | 'v2'
  readonly method: 'POST' | 'GET'
  /** Where the parameters travel: the SDKs of other languages use the query, the documents say form. */
  readonly parameters: 'query' | 'form'
}

/** There is no SDK of this API for JavaScript: its users call the generic client. */
export function openapiClient({ signature, method, parameters }: OpenapiClientOptions): VendorClient {
  return vendorClient({
    name: `${genericCall.client}, ${signature}, ${method}, ${parameters}`,
    // With the older signature it is a parameter that the client draws itself.
    chooses: [...(signature === 'v3' ? (['nonce'] as const) : []), 'action', 'version', 'isAnonymous'],
    send: async (call) => {
      const { body } = await genericCall.send(call, {
        signature,
        params: {
          action: call.action ?? 'DescribeClusterUserKubeconfig',
          version: call.version ?? '2017-11-10',
          pathname: '/',
          method,
          style: 'RPC',
          reqBodyType: 'formData',
        },
        request: parameters === 'query' ? { query: parametersOf(call) } : { body: parametersOf(call) },
      })
      return { kubeconfig: String(body['Config']), requestId: String(body['RequestId']) }
    },
    readFailure: readResponseError,
  })
}

export function parametersOf({ clusterId, network }: ClientCall): Record<string, string> {
  return {
    ...(clusterId !== undefined && { ClusterId: clusterId }),
    ...(network && { PrivateIpAddress: String(network === 'private') }),
  }
}
