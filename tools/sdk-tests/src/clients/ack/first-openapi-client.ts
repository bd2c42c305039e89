import { firstOpenapiClient } from '../first-openapi-client.ts'
import { readNamedError } from '../response-error.ts'
import { type VendorClient, vendorClient } from '../vendor-client.ts'
import { queryOf } from './openapi-client.ts'

/** ROA with the first release of the generic client. */
export const firstRoaClient: VendorClient = vendorClient({
  name: `${firstOpenapiClient.name}, ROA`,
  choosesNonce: true,
  send: async (call) => {
    const path = `/k8s/${encodeURIComponent(call.clusterId ?? '')}/user_config`
    const args = ['DescribeClusterUserKubeconfig', '2015-12-15', 'HTTP', 'GET', 'AK', path, 'json']
    const headers = call.nonce === undefined ? {} : { 'x-acs-signature-nonce': call.nonce }
    const answer = await firstOpenapiClient.roa(call, args, { query: queryOf(call), headers })
    const { config, expiration } = answer.body
    return {
      kubeconfig: String(config),
      expiration: String(expiration),
      requestId: answer.headers['x-acs-request-id'],
    }
  },
  readFailure: readNamedError,
})
