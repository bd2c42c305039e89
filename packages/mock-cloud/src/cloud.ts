import { createDirectory, type Directory } from './accounts/directory.ts'
import { behaviourOf } from './apis/behaviours.ts'
import type { Clock } from './clock.ts'
import { type ClusterRegistry, createClusterRegistry } from './clusters/cluster-registry.ts'
import type { CloudConfig } from './config/config.ts'
import { type CredentialStore, createCredentialStore } from './kubeconfigs/credential-store.ts'
import { createScenarioQueue, type ScenarioQueue } from './scenarios/scenario-queue.ts'

/** A cloud's whole state. */
export interface Cloud {
  readonly config: CloudConfig
  readonly clock: Clock
  readonly clusters: ClusterRegistry
  readonly scenarios: ScenarioQueue
  readonly directory: () => Directory
  readonly credentials: () => CredentialStore
  /** Everything as it was at the start. The clusters' authorities stay, so that old certificates are still known. */
  readonly reset: () => void
}

const MINUTE = 60_000

/** Makes a cloud from its configuration. */
export function createCloud(config: CloudConfig, clock: Clock): Cloud {
  const clusters = createClusterRegistry(config, clock, (api, id) => behaviourOf(api).issuer(id))
  const scenarios = createScenarioQueue()
  const newDirectory = () => createDirectory(config.accounts, clock.now(), clock.scaled(MINUTE))
  let directory = newDirectory()
  let credentials = createCredentialStore(clock)
  return {
    config,
    clock,
    clusters,
    scenarios,
    directory: () => directory,
    credentials: () => credentials,
    reset: () => {
      clusters.reset()
      scenarios.clear()
      directory = newDirectory()
      credentials = createCredentialStore(clock)
    },
  }
}
