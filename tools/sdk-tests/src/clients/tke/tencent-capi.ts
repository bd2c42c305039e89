import { requireSdk, sdkName } from '../installed-sdk.ts'
import { type Failure, type VendorClient, vendorClient } from '../vendor-client.ts'
import { parametersOf } from './tencent-sdk.ts'

interface Body {
  readonly Response: {
    readonly Kubeconfig?: string
    readonly RequestId: string
    readonly Error?: { readonly Code: string; readonly Message: string }
  }
}

const { Capi } = requireSdk('@tencent-sdk/capi') as {
  readonly Capi: new (
    options: object,
  ) => { readonly request: (data: object, options: object, isV3: boolean) => Promise<Body> }
}

/** How the client of Tencent's own serverless tools can be told to sign. */
export interface CapiOptions {
  readonly isV3: boolean
  readonly method: 'POST' | 'GET'
  readonly signatureMethod: 'sha1' | 'sha256'
}

/** It hands the body on as it is, a failure too. Its form of v1 says that it is JSON. */
export function tencentCapi({ isV3, method, signatureMethod }: CapiOptions): VendorClient {
  return vendorClient({
    name: `${sdkName('@tencent-sdk/capi')}, ${isV3 ? 'v3' : `v1, ${signatureMethod}`}, ${method}`,
    chooses: ['action', 'version', 'region'],
    send: async (call) => {
      const { action = 'DescribeClusterKubeconfig', version = '2018-05-25', region = 'ap-singapore' } = call
      const { accessKeyId: secretId, accessKeySecret: secretKey, securityToken: token } = call.credentials
      const place = { host: new URL(call.url).host, path: '/', protocol: 'http', method }
      const client = new Capi({
        ...{ ...place, serviceType: 'tke', region, version, signatureMethod },
        ...{ secretId, secretKey, token },
      })
      const { Response } = await client.request({ action, ...parametersOf(call) }, place, isV3)
      if (Response.Error) throw new CapiFailure(Response.Error, Response.RequestId)
      return { kubeconfig: Response.Kubeconfig ?? '', requestId: Response.RequestId }
    },
    readFailure: (error): Failure | undefined => (error instanceof CapiFailure ? error : undefined),
  })
}

class CapiFailure extends Error {
  readonly code: string
  readonly requestId: string

  constructor({ Code, Message }: { readonly Code: string; readonly Message: string }, requestId: string) {
    super(Message)
    this.code = Code
    this.requestId = requestId
  }
}
