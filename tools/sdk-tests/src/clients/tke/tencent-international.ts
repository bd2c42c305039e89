import { requireSdk, sdkName } from '../installed-sdk.ts'
import { type Answer, type ClientCall, type VendorClient, vendorClient } from '../vendor-client.ts'
import { readTencentError } from './tencent-error.ts'
import { parametersOf, type SignMethod } from './tencent-sdk.ts'

type Callback = (error: unknown, answer: { readonly Kubeconfig: string; readonly RequestId: string }) => void

/** The package has no types. */
interface InternationalSdk {
  readonly common: {
    readonly Credential: new (secretId: string, secretKey: string, token?: string) => object
    readonly HttpProfile: new (protocol: string, endpoint: string) => object
    readonly ClientProfile: new (signMethod: SignMethod | undefined, http: object) => object
  }
  readonly tke: {
    readonly v20180525: {
      readonly Models: { readonly DescribeClusterKubeconfigRequest: new () => object }
      readonly Client: new (
        credential: object,
        region: string,
        profile: object,
      ) => { readonly DescribeClusterKubeconfig: (request: object, callback: Callback) => void }
    }
  }
}

const { common, tke } = requireSdk('tencentcloud-sdk-nodejs-intl-en') as InternationalSdk

/** The SDK of the international site, which signs as in version 1 of the API (HmacSHA256) unless told otherwise. */
export function tencentInternational(signMethod?: SignMethod): VendorClient {
  return vendorClient({
    name: `${sdkName('tencentcloud-sdk-nodejs-intl-en')}, ${signMethod ?? 'as it comes'}`,
    chooses: ['region'],
    send: (call) => send(call, signMethod),
    readFailure: readTencentError,
  })
}

function send(call: ClientCall, signMethod: SignMethod | undefined): Promise<Answer> {
  const { accessKeyId, accessKeySecret, securityToken } = call.credentials
  const client = new tke.v20180525.Client(
    new common.Credential(accessKeyId, accessKeySecret, securityToken),
    call.region ?? 'ap-singapore',
    new common.ClientProfile(signMethod, new common.HttpProfile('http://', new URL(call.url).host)),
  )
  const request = Object.assign(new tke.v20180525.Models.DescribeClusterKubeconfigRequest(), parametersOf(call))
  return new Promise((resolve, reject) => {
    client.DescribeClusterKubeconfig(request, (error, answer) => {
      if (error) reject(error)
      else resolve({ kubeconfig: answer.Kubeconfig, requestId: answer.RequestId })
    })
  })
}
