import { requireSdk, sdkName } from '../installed-sdk.ts'
import { olderSignature } from '../older-signature.ts'
import { readResponseError } from '../response-error.ts'
import { type ClientCall, type VendorClient, vendorClient } from '../vendor-client.ts'

const sdk = requireSdk('@alicloud/cs20151215') as typeof import('@alicloud/cs20151215')
const core = requireSdk('@alicloud/openapi-core') as typeof import('@alicloud/openapi-core')
const dara = requireSdk('@darabonba/typescript') as typeof import('@darabonba/typescript')

/** The SDK of this very API, with today's signature (ACS3) or with the one before (`v2`, HMAC-SHA1). */
export function csSdk(signature: 'v3' | 'v2'): VendorClient {
  return vendorClient({
    name: `${sdkName('@alicloud/cs20151215')}, ${signature}`,
    chooses: ['nonce'],
    send: async (call) => {
      const { privateIpAddress, temporaryDurationMinutes } = parametersOf(call)
      const { body, headers = {} } = await createClient(call, signature).describeClusterUserKubeconfigWithOptions(
        call.clusterId ?? '',
        new sdk.DescribeClusterUserKubeconfigRequest({ privateIpAddress, temporaryDurationMinutes }),
        call.nonce === undefined ? {} : { 'x-acs-signature-nonce': call.nonce },
        new dara.RuntimeOptions({}),
      )
      return { kubeconfig: body?.config ?? '', expiration: body?.expiration, requestId: headers['x-acs-request-id'] }
    },
    readFailure: readResponseError,
  })
}

function createClient({ url, credentials }: ClientCall, signature: 'v3' | 'v2'): InstanceType<typeof sdk.default> {
  const { host } = new URL(url)
  const config = { ...credentials, endpoint: host, protocol: 'HTTP', ...olderSignature(signature) }
  return new sdk.default(new core.$OpenApiUtil.Config(config))
}

export function parametersOf({ network, minutes }: ClientCall): {
  privateIpAddress?: boolean
  temporaryDurationMinutes?: number
} {
  return {
    ...(network && { privateIpAddress: network === 'private' }),
    ...(minutes !== undefined && { temporaryDurationMinutes: minutes }),
  }
}
