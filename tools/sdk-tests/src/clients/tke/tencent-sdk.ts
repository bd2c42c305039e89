import { requireSdk, sdkName } from '../installed-sdk.ts'
import { type ClientCall, type VendorClient, vendorClient } from '../vendor-client.ts'
import { readTencentError } from './tencent-error.ts'

const { tke } = requireSdk('tencentcloud-sdk-nodejs-tke') as typeof import('tencentcloud-sdk-nodejs-tke')
const { CommonClient } = requireSdk('tencentcloud-sdk-nodejs-common') as typeof import('tencentcloud-sdk-nodejs-common')

export type SignMethod = 'TC3-HMAC-SHA256' | 'HmacSHA256' | 'HmacSHA1'

export interface TencentSdkOptions {
  readonly signMethod: SignMethod
  readonly reqMethod: 'POST' | 'GET'
  readonly language?: 'zh-CN' | 'en-US'
}

/** The SDK of this very API, in each of its ways to sign. */
export function tencentSdk(options: TencentSdkOptions): VendorClient {
  return vendorClient({
    name: `${sdkName('tencentcloud-sdk-nodejs-tke')}, ${options.signMethod}, ${options.reqMethod}`,
    chooses: ['region'],
    send: async (call) => {
      const client = new tke.v20180525.Client(configOf(call, options))
      const answer = await client.DescribeClusterKubeconfig(parametersOf(call) as { ClusterId: string })
      return { kubeconfig: answer.Kubeconfig ?? '', requestId: answer.RequestId }
    },
    readFailure: readTencentError,
  })
}

/** The generic client, as it is used where a product's SDK is not installed. */
export function tencentGeneric(options: TencentSdkOptions): VendorClient {
  return vendorClient({
    name: `${sdkName('tencentcloud-sdk-nodejs-common')}, generic call, ${options.signMethod}, ${options.reqMethod}`,
    chooses: ['action', 'version', 'region'],
    send: async (call) => {
      const { action = 'DescribeClusterKubeconfig', version = '2018-05-25' } = call
      const client = new CommonClient(new URL(call.url).host, version, configOf(call, options))
      const answer = await client.request(action, parametersOf(call))
      return { kubeconfig: answer.Kubeconfig, requestId: answer.RequestId }
    },
    readFailure: readTencentError,
  })
}

function configOf(
  { url, credentials, region = 'ap-singapore' }: ClientCall,
  { signMethod, reqMethod, language }: TencentSdkOptions,
) {
  const { accessKeyId, accessKeySecret, securityToken } = credentials
  return {
    credential: { secretId: accessKeyId, secretKey: accessKeySecret, ...(securityToken && { token: securityToken }) },
    region,
    profile: {
      signMethod,
      ...(language && { language }),
      httpProfile: { endpoint: new URL(url).host, protocol: 'http://', reqMethod },
    },
  }
}

export function parametersOf({ clusterId, network }: ClientCall): object {
  return {
    ...(clusterId !== undefined && { ClusterId: clusterId }),
    ...(network && { IsExtranet: network === 'public' }),
  }
}
