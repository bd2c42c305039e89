/** What a cloud is made of: the content of the configuration file, with every default filled in. */

/** An access key; with `securityToken` a temporary one. */
export interface KeyConfig {
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly disabled: boolean
  readonly securityToken?: string | undefined
  /** When the token ends. */
  readonly expires?: Date | undefined
  /** The same, in minutes after the start (or a reset). */
  readonly expiresInMinutes?: number | undefined
}

/** What a sub-account may do, or may not: a `deny` wins over every `allow`, and what nothing allows is denied. */
export interface StatementConfig {
  readonly effect: 'allow' | 'deny'
  /** With `*` for any text: `cs:*`, `tke:DescribeClusterKubeconfig`. */
  readonly actions: readonly string[]
  /** Ids of clusters, with `*` for any text. */
  readonly clusters: readonly string[]
  /** The condition `cs:KubeConfigDurationMinutes`: holds for temporary kubeconfigs of at most so many minutes. */
  readonly maxMinutes?: number | undefined
}

/** A RAM user or role, a CAM sub-account. */
export interface UserConfig {
  /** Uid or UIN: digits. */
  readonly id: string
  readonly name?: string | undefined
  readonly keys: readonly KeyConfig[]
  readonly permissions: readonly StatementConfig[]
  /** Where the user has the Kubernetes role cluster-admin: ids of clusters, with `*` for any text. */
  readonly clusterAdmin: readonly string[]
}

/** A main account, which may do everything. */
export interface AccountConfig {
  /** Uid or UIN: digits. */
  readonly id: string
  readonly name?: string | undefined
  /** The APIs where its keys and those of its users are known; absent: all. */
  readonly apis?: readonly string[] | undefined
  readonly keys: readonly KeyConfig[]
  readonly users: readonly UserConfig[]
}

export type ClusterState = (typeof CLUSTER_STATES)[number]

/** The vendors' states, in Alibaba Cloud's words. Only a running cluster hands out kubeconfigs. */
export const CLUSTER_STATES = [
  'running',
  'initial',
  'failed',
  'deleting',
  'deleted',
  'delete_failed',
  'waiting',
  'disconnected',
  'create_timeout',
  'unavailable',
] as const

/** The addresses of a cluster's API server; `false`: switched off. */
export interface EndpointsConfig {
  readonly public: string | false
  readonly private: string | false
}

export interface ClusterConfig {
  /** Id of the API that knows the cluster, e.g. `tke`. */
  readonly api: string
  readonly id: string
  /** The main account that owns it; absent: the first. */
  readonly account?: string | undefined
  readonly name?: string | undefined
  /** Where a request names a region it must be this one; absent: found in every region. */
  readonly region?: string | undefined
  readonly state: ClusterState
  readonly endpoints: EndpointsConfig
}

export interface CloudConfig {
  readonly accounts: readonly AccountConfig[]
  readonly clusters: readonly ClusterConfig[]
  /** Refuse more than the documented number of requests. */
  readonly rateLimit: boolean
  /** Answer as the clusters' API servers, on loopback, and name them in the kubeconfigs. */
  readonly kubernetes: boolean
}
