import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ApiMock, MockLogEntry } from '@cloud-kubeconfig/mock-kit'
import { behaviourOf } from './apis/behaviours.ts'
import { createCloudMock } from './apis/cloud-mock.ts'
import { type InstalledApi, installedApis } from './apis/installed-apis.ts'
import { createClock } from './clock.ts'
import { type Cloud, createCloud } from './cloud.ts'
import type { CloudConfig } from './config/config.ts'
import { defaultConfig } from './config/default-config.ts'
import { type CloudCredentials, firstCredentials } from './first-credentials.ts'
import { closeServers, type StoppableServer } from './http/close-servers.ts'
import { createCloudServer } from './http/cloud-server.ts'
import { answerControl } from './http/control.ts'
import { listen, urlHost } from './http/listen.ts'
import { createKubernetesServers, type KubernetesServers } from './kubernetes/kubernetes-servers.ts'
import { readClusterChange, readRotation, readScenarios } from './scenarios/read-scenarios.ts'
import { stateView } from './state-view.ts'

/** How a cloud is started. Everything is optional. */
export interface MockCloudOptions {
  /** Accounts, permissions and clusters; `readConfig` reads a file. Default: one account, one cluster per API. */
  readonly config?: CloudConfig
  /** Port of the first API; the others follow. Default: 0, free ports. */
  readonly port?: number
  /** Address to listen on. Default: `127.0.0.1`. */
  readonly host?: string
  /** What lasts an hour lasts an hour divided by this: kubeconfigs, renewal windows, temporary keys. Default: 1. */
  readonly timeScale?: number
  /** The cloud's time. Default: the system's. */
  readonly now?: () => Date
  /** Receives what a developer may want to know: signature mismatches with both sides' texts. Default: nothing is logged. */
  readonly log?: (entry: MockLogEntry) => void
  /** Receives a line per request, without anything secret. Default: nothing. */
  readonly onRequest?: (line: string) => void
  /** Receives bugs of the mock cloud, which never end it. Default: `console.error`. */
  readonly onError?: (error: unknown) => void
}

/** A running cloud. */
export interface MockCloud {
  /** By API id, e.g. `{ tke: 'http://127.0.0.1:40123' }`. */
  readonly urls: Readonly<Record<string, string>>
  /** The first account's lasting key, and its temporary one where it has one. */
  readonly credentials: CloudCredentials
  /** Everything as it was at the start. */
  readonly reset: () => void
  /** Stops: new connections are refused, requests under way are answered, or cut off with `force`. */
  readonly close: (options?: { readonly force?: boolean }) => Promise<void>
}

/** Starts a cloud on loopback, one port per installed API. Rejects with a `ListenError` when a port cannot be had. */
export async function startMockCloud(options: MockCloudOptions = {}): Promise<MockCloud> {
  const { config = defaultConfig, host = '127.0.0.1', port = 0, timeScale = 1, now } = options
  const cloud = createCloud(config, createClock(timeScale, now))
  const kubernetes = createKubernetesServers({
    host,
    clock: cloud.clock,
    isAdmin: (userId, cluster) => cloud.directory().isClusterAdmin(userId, cluster),
  })
  const running: Running[] = []
  const reset = () => {
    cloud.reset()
    for (const { mock } of running) mock().mock.reset()
  }
  const parts: ServerParts = { cloud, kubernetes, reset, options }
  const close = async ({ force = false } = {}) => {
    await Promise.all([
      closeServers(
        running.map(({ stoppable }) => stoppable),
        force,
      ),
      kubernetes.close(force),
    ])
  }
  try {
    for (const [index, api] of (await installedApis()).entries()) {
      running.push(await startApi(api, { host, port: port === 0 ? 0 : port + index }, parts))
    }
  } catch (error) {
    await close({ force: true })
    throw error
  }
  return {
    urls: Object.fromEntries(running.map(({ id, mock }) => [id, mock().origin])),
    credentials: firstCredentials(config),
    reset,
    close,
  }
}

interface Running {
  readonly id: string
  readonly stoppable: StoppableServer
  readonly mock: () => { readonly mock: ApiMock; readonly origin: string }
}

interface ServerParts {
  readonly cloud: Cloud
  readonly kubernetes: KubernetesServers
  readonly reset: () => void
  readonly options: MockCloudOptions
}

async function startApi(
  api: InstalledApi,
  place: { readonly host: string; readonly port: number },
  parts: ServerParts,
): Promise<Running> {
  const { cloud, kubernetes, options } = parts
  const { onError = console.error, onRequest } = options
  const behaviour = behaviourOf(api.id)
  let running: { readonly mock: ApiMock; readonly origin: string } | undefined
  const mock = () => {
    if (!running) throw new Error('The port is not known yet.')
    return running
  }
  const stoppable = createCloudServer({
    mock,
    bodyLimit: behaviour.bodyLimit,
    echoedHeaders: behaviour.echoedHeaders,
    takeScenario: (request) => cloud.scenarios.take(api.id, request),
    control: controlOf(api, parts),
    onRequest: onRequest ? (request, response) => logWhenDone(api.id, request, response, onRequest) : () => undefined,
    onError,
  })
  const port = await listen(stoppable.server, place.port, place.host)
  const origin = `http://${urlHost(place.host)}:${port}`
  const created = createCloudMock(api, {
    cloud,
    baseUrl: origin,
    kubernetesAt: kubernetes.urlOf,
    log: options.log ?? (() => undefined),
  })
  running = { mock: created, origin }
  return { id: api.id, stoppable, mock }
}

function controlOf(
  { id, operations }: InstalledApi,
  { cloud, kubernetes, reset }: ServerParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const controls = {
    api: id,
    cloud,
    reset,
    stateOf: () => stateView(cloud, kubernetes.urlsOf),
    readScenarios: (body: unknown) => readScenarios(body, operations),
    readChange: readClusterChange,
    readRotation,
  }
  return (request, response) => answerControl(request, response, controls)
}

/** The query may hold secrets (older signatures), so only the path is logged. */
function logWhenDone(
  api: string,
  request: IncomingMessage,
  response: ServerResponse,
  log: (line: string) => void,
): void {
  const start = performance.now()
  response.once('close', () => {
    const path = request.url?.replace(/\?.*$/s, '?…')
    const status = response.writableFinished ? response.statusCode : 'aborted'
    log(`${api} ${request.method} ${path} ${status} ${(performance.now() - start).toFixed(1)} ms`)
  })
}
