import { type Authority, createAuthority } from '../certificates/authority.ts'
import type { DistinguishedName } from '../certificates/certificate.ts'
import { type Clock, DAY } from '../clock.ts'
import type { CloudConfig, ClusterConfig, ClusterState, EndpointsConfig } from '../config/config.ts'
import type { Cluster } from './cluster.ts'

/** What may change about a cluster while the cloud runs. */
export interface ClusterChange {
  readonly state?: ClusterState | undefined
  readonly endpoints?:
    | { readonly [Network in keyof EndpointsConfig]?: EndpointsConfig[Network] | undefined }
    | undefined
}

/** The clusters of a cloud. */
export interface ClusterRegistry {
  /** The cluster that this account sees in this API; a region that the request names must be the cluster's. */
  readonly find: (place: {
    api: string
    id: string
    account: string
    region?: string | undefined
  }) => Cluster | undefined
  readonly list: () => readonly Cluster[]
  /** `false` when there is no such cluster. */
  readonly change: (id: string, change: ClusterChange) => boolean
  /** The clusters as they were at the start; their authorities stay. */
  readonly reset: () => void
}

/** Longer than anything an authority signs. */
const AUTHORITY_DAYS = 30 * 365

/** Makes the registry; `issuerOf` names a cluster's authority as its vendor does. */
export function createClusterRegistry(
  { accounts, clusters: configs }: CloudConfig,
  clock: Clock,
  issuerOf: (api: string, clusterId: string) => DistinguishedName,
): ClusterRegistry {
  const initial = configs.map((config) => newCluster(config, accounts[0]?.id ?? '', clock, issuerOf))
  const places = () => new Map(initial.map((cluster) => [`${cluster.api} ${cluster.id}`, cluster]))
  let clusters = places()
  return {
    find: ({ api, id, account, region }) => {
      const cluster = clusters.get(`${api} ${id}`)
      if (!cluster || cluster.account !== account) return undefined
      const isElsewhere = region !== undefined && cluster.region !== undefined && cluster.region !== region
      return isElsewhere ? undefined : cluster
    },
    list: () => [...clusters.values()],
    change: (id, { state, endpoints }) => {
      const own = [...clusters].filter(([, cluster]) => cluster.id === id)
      for (const [place, cluster] of own) {
        const changed = {
          public: endpoints?.public ?? cluster.endpoints.public,
          private: endpoints?.private ?? cluster.endpoints.private,
        }
        clusters.set(place, { ...cluster, state: state ?? cluster.state, endpoints: changed })
      }
      return own.length > 0
    },
    reset: () => {
      clusters = places()
    },
  }
}

function newCluster(
  config: ClusterConfig,
  firstAccount: string,
  clock: Clock,
  issuerOf: (api: string, clusterId: string) => DistinguishedName,
): Cluster {
  const { api, id, account = firstAccount, name = id, region, state, endpoints } = config
  let authority: Authority | undefined
  return {
    api,
    id,
    account,
    name,
    region,
    state,
    endpoints,
    authority: () => {
      authority ??= createAuthority(issuerOf(api, id), lastingValidity(clock))
      return authority
    },
  }
}

/** An authority does not age with the time scale: what it signs does. */
function lastingValidity({ now }: Clock): { readonly notBefore: Date; readonly notAfter: Date } {
  const start = Math.floor(now().getTime() / 1000) * 1000
  return { notBefore: new Date(start - DAY), notAfter: new Date(start + AUTHORITY_DAYS * DAY) }
}
