import type { Authority } from '../certificates/authority.ts'
import type { ClusterState, EndpointsConfig } from '../config/config.ts'

/** The network from which a cluster's API server is reached. */
export type Network = 'public' | 'private'

/** A cluster as it is now. */
export interface Cluster {
  readonly api: string
  readonly id: string
  readonly name: string
  /** Owner: a main account. */
  readonly account: string
  readonly region: string | undefined
  readonly state: ClusterState
  readonly endpoints: EndpointsConfig
  /** Made when it is first asked for. */
  readonly authority: () => Authority
}
