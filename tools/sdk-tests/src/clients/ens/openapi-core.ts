import { requireSdk, sdkName } from '../installed-sdk.ts'
import { readResponseError } from '../response-error.ts'
import { type ClientCall, type VendorClient, vendorClient } from '../vendor-client.ts'

const core = requireSdk('@alicloud/openapi-core') as typeof import('@alicloud/openapi-core')
const dara = requireSdk('@darabonba/typescript') as typeof import('@darabonba/typescript')

/** What the SDKs of today are built on, called as an SDK of this API would. */
export const openapiCore: VendorClient = vendorClient({
  name: sdkName('@alicloud/openapi-core'),
  chooses: ['nonce', 'action', 'version', 'isAnonymous'],
  send: async (call) => {
    const client = new core.default(
      new core.$OpenApiUtil.Config({ ...call.credentials, endpoint: new URL(call.url).host, protocol: 'HTTP' }),
    )
    const { body } = await client.callApi(params(call), request(call), new dara.RuntimeOptions({}))
    return { kubeconfig: body.Config, requestId: body.RequestId }
  },
  readFailure: readResponseError,
})

function params({ action, version, isAnonymous }: ClientCall): InstanceType<typeof core.$OpenApiUtil.Params> {
  return new core.$OpenApiUtil.Params({
    action: action ?? 'DescribeClusterUserKubeconfig',
    version: version ?? '2017-11-10',
    protocol: 'HTTP',
    pathname: '/',
    method: 'POST',
    authType: isAnonymous ? 'Anonymous' : 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: 'json',
  })
}

function request({ clusterId, network, nonce }: ClientCall): InstanceType<typeof core.$OpenApiUtil.OpenApiRequest> {
  return new core.$OpenApiUtil.OpenApiRequest({
    headers: nonce === undefined ? {} : { 'x-acs-signature-nonce': nonce },
    query: {
      ...(clusterId !== undefined && { ClusterId: clusterId }),
      ...(network && { PrivateIpAddress: String(network === 'private') }),
    },
  })
}
