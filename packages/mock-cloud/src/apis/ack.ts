import type { CallAnswer, MockCall } from '@cloud-kubeconfig/mock-kit'
import { DAY } from '../clock.ts'
import { ordinaryLimit } from '../http/body-limit.ts'
import { ackKubeconfig } from '../kubeconfigs/ack-kubeconfig.ts'
import type { CredentialPolicy } from '../kubeconfigs/credential-store.ts'
import { sameAnswer } from '../kubeconfigs/same-answer.ts'
import { alibabaResponse } from './alibaba-response.ts'
import type { ApiBehaviour, CloudCall } from './api-behaviour.ts'

const MINUTE = 60_000

/** Three years, and a new one on any call in the last 180 days. */
const policy: CredentialPolicy = { organization: 'system:users', lifetime: 3 * 365 * DAY, renewalWindow: 180 * DAY }

/** Alibaba Cloud Container Service for Kubernetes. */
export const ackBehaviour: ApiBehaviour = {
  bodyLimit: ordinaryLimit,
  respond: alibabaResponse,
  echoedHeaders: [],
  issuer: (clusterId) => [
    ['O', clusterId],
    ['OU', 'default'],
    ['CN', clusterId],
  ],
  serverAt: (address) => `https://${address}:6443`,
  wishOf: ({ operation, path, query }) => ({
    action: `cs:${operation}`,
    cluster: textOf(path['ClusterId']),
    minutes: minutesOf(query['TemporaryDurationMinutes']),
  }),
  denied: (call, { id, name, account, isTemporary }) =>
    call.error('StatusForbidden', {
      message: `${isTemporary ? 'STSToken' : 'RAM'} policy Forbidden for action cs:${call.operation}`,
      body: {
        accessDeniedDetail: {
          AuthAction: `cs:${call.operation}`,
          AuthPrincipalDisplayName: isTemporary ? name : id,
          AuthPrincipalOwnerId: account,
          AuthPrincipalType: isTemporary ? 'AssumedRoleUser' : 'SubUser',
        },
      },
    }),
  answers: { DescribeClusterUserKubeconfig: describeClusterUserKubeconfig },
}

async function describeClusterUserKubeconfig(cloudCall: CloudCall): Promise<CallAnswer> {
  const { call, caller, cloud, serverOf } = cloudCall
  const cluster = cloud.clusters.find({ api: 'ack', id: String(call.path['ClusterId']), account: caller.account })
  if (!cluster) return call.error('ErrorClusterNotFound')
  if (cluster.state !== 'running') return notReady(call, cluster.state)
  const network = call.query['PrivateIpAddress'] === true ? 'private' : 'public'
  const server = await serverOf(cluster, network)
  if (!server) return call.error('ErrorClusterState', { message: `the cluster has no ${network} endpoint` })

  const minutes = minutesOf(call.query['TemporaryDurationMinutes'])
  const owner = { cluster, userId: caller.id }
  const credential = await (minutes === undefined
    ? cloud.credentials().lasting(owner, policy)
    : cloud.credentials().temporary(owner, policy, minutes * MINUTE))
  return sameAnswer(credential, server, () => ({
    config: ackKubeconfig({
      cluster: cluster.id,
      server,
      authority: cluster.authority().certificate,
      user: caller.isMainAccount ? 'kubernetes-admin' : caller.id,
      credential,
    }),
    expiration: credential.notAfter.toISOString().replace(/\.\d+/, ''),
  }))
}

function notReady(call: MockCall, state: string): Response {
  return call.error('ErrorClusterState', { message: `the cluster is in state ${state}, not running` })
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function minutesOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}
