import { genericCall } from '../openapi-generic.ts'
import { readResponseError } from '../response-error.ts'
import { type ClientCall, type VendorClient, vendorClient } from '../vendor-client.ts'

/** The generic client, as it is used where an API has no SDK of its own. */
export function openapiClient(signature: 'v3' | 'v2'): VendorClient {
  return vendorClient({
    name: `${genericCall.client}, ${signature}`,
    chooses: ['nonce', 'version', 'isAnonymous'],
    send: async (call) => {
      const { body, headers } = await genericCall.send(call, {
        signature,
        params: {
          action: 'DescribeClusterUserKubeconfig',
          version: call.version ?? '2015-12-15',
          pathname: `/k8s/${encodeURIComponent(call.clusterId ?? '')}/user_config`,
          method: 'GET',
          style: 'ROA',
          reqBodyType: 'json',
        },
        request: { query: queryOf(call) },
      })
      return {
        kubeconfig: String(body['config']),
        expiration: String(body['expiration']),
        requestId: headers['x-acs-request-id'],
      }
    },
    readFailure: readResponseError,
  })
}

export function queryOf({ network, minutes }: ClientCall): Record<string, string> {
  return {
    ...(network && { PrivateIpAddress: String(network === 'private') }),
    ...(minutes !== undefined && { TemporaryDurationMinutes: String(minutes) }),
  }
}
