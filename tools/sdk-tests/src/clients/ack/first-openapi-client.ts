import { firstOpenapiClient } from '../first-openapi-client.ts'
import { readNamedError } from '../response-error.ts'
import { type VendorClient, vendorClient } from '../vendor-client.ts'
import { queryOf } from './openapi-client.ts'

/** ROA with the first release of the generic client. */
export const firstRoaClient: VendorClient = vendorClient({
  name: `${firstOpenapiClient.name}, ROA`,
  chooses: ['nonce', 'version', 'isAnonymous'],
  send: async (call) => {
    const path = `/k8s/${encodeURIComponent(call.clusterId ?? '')}/user_config`
    const { version = '2015-12-15', isAnonymous } = call
    const auth = isAnonymous ? 'Anonymous' : 'AK'
    const args = ['DescribeClusterUserKubeconfig', version, 'HTTP', 'GET', auth, path, 'json']
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
