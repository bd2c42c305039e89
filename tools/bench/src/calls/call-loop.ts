/**
 * Makes one call many times, one after the other, and prints the microseconds of processor time that each took. A process
 * of its own for every client: `call-loop.ts <client> <url> <count>`.
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const [name = '', url = '', count = ''] = process.argv.slice(2)
const credentials = { accessKeyId: 'mock-access-key-id', accessKeySecret: 'mock-access-key-secret' }
const ackCluster = 'c5b5e80b0b64a4bf6939d2d8fbbc50000'
const tkeCluster = 'cls-65r1c5nu'
const warmUp = 300

type Call = () => Promise<unknown>

/** By name: makes the client, as its users do once, and returns the call. */
const clients: Readonly<Record<string, () => Call | Promise<Call>>> = {
  'ack-client': async () => {
    const { createAckClient, describeClusterUserKubeconfig } = await import('@cloud-kubeconfig/ack-client')
    const client = createAckClient({ endpoint: url, credentials })
    return () => describeClusterUserKubeconfig({ client, path: { ClusterId: ackCluster }, throwOnError: true })
  },
  cs20151215: () => {
    const sdk = require('@alicloud/cs20151215') as typeof import('@alicloud/cs20151215')
    const { $OpenApiUtil } = require('@alicloud/openapi-core') as typeof import('@alicloud/openapi-core')
    const endpoint = new URL(url).host
    const client = new sdk.default(new $OpenApiUtil.Config({ ...credentials, endpoint, protocol: 'HTTP' }))
    return () => client.describeClusterUserKubeconfig(ackCluster, new sdk.DescribeClusterUserKubeconfigRequest({}))
  },
  'tke-client': async () => {
    const { createTkeClient, describeClusterKubeconfig } = await import('@cloud-kubeconfig/tke-client')
    const client = createTkeClient({ endpoint: url, credentials, region: 'ap-singapore', rateLimit: false })
    return () => describeClusterKubeconfig({ client, body: { ClusterId: tkeCluster }, throwOnError: true })
  },
  'tencentcloud-sdk-nodejs-tke': () => {
    const { tke } = require('tencentcloud-sdk-nodejs-tke') as typeof import('tencentcloud-sdk-nodejs-tke')
    const client = new tke.v20180525.Client({
      credential: { secretId: credentials.accessKeyId, secretKey: credentials.accessKeySecret },
      region: 'ap-singapore',
      profile: { httpProfile: { endpoint: new URL(url).host, protocol: 'http://' } },
    })
    return () => client.DescribeClusterKubeconfig({ ClusterId: tkeCluster })
  },
  /** What Node's own fetch takes for the same, unsigned: an answer of the mock cloud's control. */
  fetch: () => async () => (await fetch(`${url}/_mock/scenario`)).json(),
}

const call = await clients[name]?.()
if (!call) throw new Error(`There is no client "${name}".`)
for (let at = 0; at < warmUp; at++) await call()
const before = process.cpuUsage()
const start = performance.now()
for (let at = 0; at < Number(count); at++) await call()
const { user, system } = process.cpuUsage(before)
const cpu = (user + system) / Number(count)
process.stdout.write(JSON.stringify({ cpu, time: ((performance.now() - start) * 1000) / Number(count) }))
process.exit()
