import { type BundleSize, bundleSize } from './bundle-size.ts'

/** An app that makes one call, with our client and with the vendor's SDK. */
export interface SdkComparison {
  readonly api: string
  readonly sdk: string
  readonly ours: BundleSize
  readonly theirs: BundleSize
}

const apps = [
  {
    api: 'ACK',
    sdk: '@alicloud/cs20151215',
    ours: `export { createAckClient, describeClusterUserKubeconfig } from '@cloud-kubeconfig/ack-client'`,
    theirs: `import sdk from '@alicloud/cs20151215'
import { $OpenApiUtil } from '@alicloud/openapi-core'
export const app = (config, id, request) =>
  new sdk.default(new $OpenApiUtil.Config(config)).describeClusterUserKubeconfig(id, request)`,
  },
  {
    api: 'TKE',
    sdk: 'tencentcloud-sdk-nodejs-tke',
    ours: `export { createTkeClient, describeClusterKubeconfig } from '@cloud-kubeconfig/tke-client'`,
    theirs: `import { tke } from 'tencentcloud-sdk-nodejs-tke'
export const app = (config, request) => new tke.v20180525.Client(config).DescribeClusterKubeconfig(request)`,
  },
]

/** For each API that the vendor has an SDK of its own for, which needs Node and what it brings besides. */
export async function measureSdks(): Promise<readonly SdkComparison[]> {
  const comparisons: SdkComparison[] = []
  for (const { api, sdk, ours, theirs } of apps) {
    comparisons.push({
      api,
      sdk,
      ours: await bundleSize(ours),
      theirs: await bundleSize(theirs, { platform: 'node' }),
    })
  }
  return comparisons
}
