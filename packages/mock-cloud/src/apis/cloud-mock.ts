import type {
  ApiMock,
  ErrorOptions,
  MockCall,
  MockLogEntry,
  MockOptions,
  Situation,
  StateResolver,
} from '@cloud-kubeconfig/mock-kit'
import { isAllowed } from '../accounts/permissions.ts'
import type { Cloud } from '../cloud.ts'
import type { Cluster, Network } from '../clusters/cluster.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { CloudCall } from './api-behaviour.ts'
import { behaviourOf } from './behaviours.ts'
import type { InstalledApi } from './installed-apis.ts'

/** What a mock needs besides the cloud's state. */
export interface CloudMockParts {
  readonly cloud: Cloud
  readonly baseUrl: string
  /** Where a cluster's API server listens on this machine. */
  readonly kubernetesAt: (cluster: Cluster, network: Network) => string | Promise<string>
  readonly log: (entry: MockLogEntry) => void
}

/** The mock of one API whose answers come from the cloud's state. */
export function createCloudMock(api: InstalledApi, parts: CloudMockParts): ApiMock {
  const { cloud, baseUrl, log } = parts
  return api.createMock({
    baseUrl,
    log,
    // Varies request ids, as a cloud's do.
    seed: `${Date.now()} ${process.pid}`,
    rateLimit: cloud.config.rateLimit,
    verify: { credentials: (id) => cloud.directory().findKey(api.id, id), now: cloud.clock.now },
    authorize: (call) => authorize(api.id, cloud, call),
    resolve: resolversOf(api.id, parts),
    respond: behaviourOf(api.id).respond,
  } satisfies MockOptions)
}

function authorize(api: string, cloud: Cloud, call: MockCall): boolean | Situation | Response {
  const scenario = cloud.scenarios.of(call.request)
  if (scenario?.situation) return scenario.situation
  if (scenario?.error) return call.error(scenario.error, errorOptions(scenario))
  const caller = cloud.directory().findCaller(api, call.accessKeyId ?? '')
  const behaviour = behaviourOf(api)
  const wish = behaviour.wishOf(call)
  if (!wish || (caller && isAllowed(caller, wish))) return true
  return (caller && behaviour.denied(call, caller)) ?? false
}

function errorOptions({ status, message, headers }: Scenario): ErrorOptions {
  return {
    ...(status !== undefined && { status }),
    ...(message !== undefined && { message }),
    ...(headers && { headers }),
  }
}

function resolversOf(api: string, { cloud, kubernetesAt }: CloudMockParts): Record<string, StateResolver> {
  const { answers, serverAt } = behaviourOf(api)
  const serverOf: CloudCall['serverOf'] = (cluster, network) => {
    const address = cluster.endpoints[network]
    if (address === false) return undefined
    return cloud.config.kubernetes ? kubernetesAt(cluster, network) : serverAt(address)
  }
  const resolvers = Object.entries(answers).map(([operation, answer]): [string, StateResolver] => [
    operation,
    (call) => {
      const caller = cloud.directory().findCaller(api, call.accessKeyId ?? '')
      return caller && answer({ call, caller, cloud, serverOf })
    },
  ])
  return Object.fromEntries(resolvers)
}
