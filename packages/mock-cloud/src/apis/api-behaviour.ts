import type { CallAnswer, MockCall, ResponseMaker } from '@cloud-kubeconfig/mock-kit'
import type { Caller } from '../accounts/caller.ts'
import type { Wish } from '../accounts/permissions.ts'
import type { DistinguishedName } from '../certificates/certificate.ts'
import type { Cloud } from '../cloud.ts'
import type { Cluster, Network } from '../clusters/cluster.ts'
import type { BodyLimit } from '../http/body-limit.ts'

/** A verified call, and what it needs to be answered. */
export interface CloudCall {
  readonly call: MockCall
  readonly caller: Caller
  readonly cloud: Cloud
  /** URL of a cluster's API server; undefined: switched off in this network. */
  readonly serverOf: (cluster: Cluster, network: Network) => string | undefined | Promise<string>
}

/** How a vendor's API behaves beyond what its document says. An API without one answers with its examples. */
export interface ApiBehaviour {
  /** What is longer is answered with 413. */
  readonly bodyLimit: BodyLimit
  /** Makes the answers. */
  readonly respond: ResponseMaker
  /** Headers of a request that its answer repeats. */
  readonly echoedHeaders: readonly string[]
  /** The name of a cluster's certificate authority. */
  readonly issuer: (clusterId: string) => DistinguishedName
  /** The URL of an API server at an address. */
  readonly serverAt: (address: string) => string
  /** What a call wants to do, for the permission check; undefined: anybody may. */
  readonly wishOf: (call: MockCall) => Wish | undefined
  /** The answer to a call that is not allowed; undefined: the documented one. */
  readonly denied: (call: MockCall, caller: Caller) => Response | undefined
  /** Answers by operation id. */
  readonly answers: Readonly<Record<string, (call: CloudCall) => CallAnswer | Promise<CallAnswer>>>
}
