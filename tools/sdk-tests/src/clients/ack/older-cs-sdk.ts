import { requireOfSdk, requireSdk, sdkName } from '../installed-sdk.ts'
import { olderSignature } from '../older-signature.ts'
import { readResponseError } from '../response-error.ts'
import { type ClientCall, type VendorClient, vendorClient } from '../vendor-client.ts'
import { parametersOf } from './cs-sdk.ts'

type Model = new (members: object) => object

interface Answer {
  readonly headers: Readonly<Record<string, string>>
  readonly body: { readonly config: string; readonly expiration?: string }
}

interface OlderCsSdk {
  readonly DescribeClusterUserKubeconfigRequest: Model
  readonly default: new (
    config: object,
  ) => {
    readonly describeClusterUserKubeconfigWithOptions: (
      clusterId: string,
      request: object,
      headers: object,
      runtime: object,
    ) => Promise<Answer>
  }
}

/** The majors 2 and 3 of `@alicloud/cs20151215`, which are built on `@alicloud/openapi-client` instead of `openapi-core`. */
export function olderCsSdk(installedAs: 'cs20151215-v2' | 'cs20151215-v3', signature: 'v3' | 'v2'): VendorClient {
  const sdk = requireSdk(installedAs) as OlderCsSdk
  const { Config } = requireOfSdk(installedAs, '@alicloud/openapi-client') as { readonly Config: Model }
  const { RuntimeOptions } = requireOfSdk(installedAs, '@alicloud/tea-util') as { readonly RuntimeOptions: Model }
  const clientOf = ({ url, credentials }: ClientCall) =>
    new sdk.default(
      new Config({ ...credentials, endpoint: new URL(url).host, protocol: 'HTTP', ...olderSignature(signature) }),
    )
  return vendorClient({
    name: `${sdkName(installedAs)}, ${signature}`,
    chooses: ['nonce'],
    send: async (call) => {
      const { body, headers } = await clientOf(call).describeClusterUserKubeconfigWithOptions(
        call.clusterId ?? '',
        new sdk.DescribeClusterUserKubeconfigRequest(parametersOf(call)),
        call.nonce === undefined ? {} : { 'x-acs-signature-nonce': call.nonce },
        new RuntimeOptions({}),
      )
      return { kubeconfig: body.config, expiration: body.expiration, requestId: headers['x-acs-request-id'] }
    },
    readFailure: readResponseError,
  })
}
