import type { CallAnswer, MockCall } from '@cloud-kubeconfig/mock-kit'
import { DAY } from '../clock.ts'
import { tencentLimit } from '../http/body-limit.ts'
import { serveResponse } from '../http/served-response.ts'
import type { CredentialPolicy } from '../kubeconfigs/credential-store.ts'
import { sameAnswer } from '../kubeconfigs/same-answer.ts'
import { tkeKubeconfig } from '../kubeconfigs/tke-kubeconfig.ts'
import type { ApiBehaviour, CloudCall } from './api-behaviour.ts'

/** Twenty years, made on a sub-account's first call. */
const policy: CredentialPolicy = { organization: 'tke:users', lifetime: 20 * 365 * DAY, renewalWindow: 0 }

interface Body {
  readonly ClusterId?: unknown
  readonly IsExtranet?: unknown
}

/** Tencent Kubernetes Engine. */
export const tkeBehaviour: ApiBehaviour = {
  bodyLimit: tencentLimit,
  respond: serveResponse,
  echoedHeaders: ['x-tc-traceid'],
  issuer: () => [['CN', 'kubernetes']],
  serverAt: (address) => `https://${address}`,
  wishOf: (call) => {
    const { ClusterId } = bodyOf(call)
    return { action: `tke:${call.operation}`, cluster: typeof ClusterId === 'string' ? ClusterId : undefined }
  },
  denied: () => undefined,
  answers: { DescribeClusterKubeconfig: describeClusterKubeconfig },
}

async function describeClusterKubeconfig({ call, caller, cloud, serverOf }: CloudCall): Promise<CallAnswer> {
  const { ClusterId, IsExtranet } = bodyOf(call)
  const region = call.headers['X-TC-Region']
  const cluster = cloud.clusters.find({
    api: 'tke',
    id: String(ClusterId),
    account: caller.account,
    ...(typeof region === 'string' && { region }),
  })
  if (!cluster) return call.error('ResourceNotFound.ClusterNotFound')
  if (cluster.state !== 'running') return call.error('ResourceUnavailable.ClusterInAbnormalStat')
  // A switched-off address is a domain that does not resolve for the caller.
  const server =
    (await serverOf(cluster, IsExtranet === true ? 'public' : 'private')) ??
    `https://${cluster.id}.ccs.tencent-cloud.com`
  const credential = await cloud.credentials().lasting({ cluster, userId: caller.id }, policy)
  const authority = cluster.authority().certificate
  return sameAnswer(credential, server, () => ({
    Kubeconfig: tkeKubeconfig({ cluster: cluster.id, server, authority, user: caller.id, credential }),
  }))
}

function bodyOf({ body }: MockCall): Body {
  return typeof body === 'object' && body !== null ? body : {}
}
