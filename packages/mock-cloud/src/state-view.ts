import type { Cloud } from './cloud.ts'
import type { Cluster } from './clusters/cluster.ts'
import type { AccountConfig, KeyConfig } from './config/config.ts'

/** The cloud as `GET /_mock/state` shows it: secrets, tokens and private keys are left out. */
export function stateView(cloud: Cloud, kubernetes: (cluster: Cluster) => unknown): unknown {
  return {
    accounts: cloud.config.accounts.map(accountView),
    clusters: cloud.clusters.list().map((cluster) => {
      const { authority: _, ...shown } = cluster
      return { ...shown, kubernetes: kubernetes(cluster) }
    }),
    kubeconfigs: cloud.credentials().list(),
    scenarios: Object.fromEntries(
      [...new Set(cloud.clusters.list().map(({ api }) => api))].map((api) => [api, cloud.scenarios.list(api)]),
    ),
    time: cloud.clock.now().toISOString(),
  }
}

function accountView({ keys, users, ...account }: AccountConfig): unknown {
  return {
    ...account,
    keys: keys.map(keyView),
    users: users.map(({ keys: own, ...user }) => ({ ...user, keys: own.map(keyView) })),
  }
}

function keyView({ accessKeyId, disabled, securityToken, expires, expiresInMinutes }: KeyConfig): unknown {
  return {
    accessKeyId,
    accessKeySecret: '***',
    ...(securityToken !== undefined && { securityToken: '***' }),
    ...(disabled && { disabled }),
    ...(expires && { expires }),
    ...(expiresInMinutes !== undefined && { expiresInMinutes }),
  }
}
