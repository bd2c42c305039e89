import type { CallAnswer } from '@cloud-kubeconfig/mock-kit'
import { DAY } from '../clock.ts'
import { ordinaryLimit } from '../http/body-limit.ts'
import type { CredentialPolicy } from '../kubeconfigs/credential-store.ts'
import { ensKubeconfig } from '../kubeconfigs/ens-kubeconfig.ts'
import { sameAnswer } from '../kubeconfigs/same-answer.ts'
import { alibabaResponse } from './alibaba-response.ts'
import type { ApiBehaviour, CloudCall } from './api-behaviour.ts'

/** Nothing is documented: as ACK does, which is the same vendor's. */
const policy: CredentialPolicy = { organization: 'system:users', lifetime: 3 * 365 * DAY, renewalWindow: 180 * DAY }

/** Alibaba Cloud Edge Node Service. */
export const ensBehaviour: ApiBehaviour = {
  bodyLimit: ordinaryLimit,
  respond: alibabaResponse,
  echoedHeaders: [],
  issuer: () => [['CN', 'kubernetes']],
  serverAt: (address) => `https://${address}:6443`,
  // Its permissions know no single cluster, only `*`.
  wishOf: ({ operation }) => ({ action: `ens:${operation}` }),
  denied: () => undefined,
  answers: { DescribeClusterUserKubeconfig: describeClusterUserKubeconfig },
}

async function describeClusterUserKubeconfig({ call, caller, cloud, serverOf }: CloudCall): Promise<CallAnswer> {
  const cluster = cloud.clusters.find({ api: 'ens', id: String(call.query['ClusterId']), account: caller.account })
  if (!cluster) return call.error('ClusterNotFound')
  if (cluster.state !== 'running') return call.error('CallInterface')
  const server = await serverOf(cluster, call.query['PrivateIpAddress'] === true ? 'private' : 'public')
  if (!server) return call.error('CallInterface')
  const credential = await cloud.credentials().lasting({ cluster, userId: caller.id }, policy)
  const authority = cluster.authority().certificate
  return sameAnswer(credential, server, () => ({
    Config: ensKubeconfig({ cluster: cluster.id, server, authority, user: 'user', credential }),
  }))
}
