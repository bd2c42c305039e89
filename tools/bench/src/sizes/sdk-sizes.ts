import { bundleSize } from './bundle-size.ts'
import type { ClientSize } from './client-sizes.ts'

const apps = [
  {
    what: 'ACK: ours, one operation',
    code: `export { createAckClient, describeClusterUserKubeconfig } from '@cloud-kubeconfig/ack-client'`,
  },
  {
    what: 'ACK: @alicloud/cs20151215',
    code: `import sdk from '@alicloud/cs20151215'
import { $OpenApiUtil } from '@alicloud/openapi-core'
export const app = (config, id, request) =>
  new sdk.default(new $OpenApiUtil.Config(config)).describeClusterUserKubeconfig(id, request)`,
  },
  {
    what: 'TKE: ours, one operation',
    code: `export { createTkeClient, describeClusterKubeconfig } from '@cloud-kubeconfig/tke-client'`,
  },
  {
    what: 'TKE: tencentcloud-sdk-nodejs-tke',
    code: `import { tke } from 'tencentcloud-sdk-nodejs-tke'
export const app = (config, request) => new tke.v20180525.Client(config).DescribeClusterKubeconfig(request)`,
  },
]

/** An app that makes one call, with our client and with the vendor's SDK, which needs Node and what it brings besides. */
export async function measureSdks(): Promise<ClientSize[]> {
  const sizes: ClientSize[] = []
  for (const { what, code } of apps) {
    const isOurs = what.includes('ours')
    sizes.push({ what, ...(await bundleSize(code, { platform: isOurs ? 'browser' : 'node' })) })
  }
  return sizes
}
