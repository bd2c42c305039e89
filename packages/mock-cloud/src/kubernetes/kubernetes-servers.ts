import { createServer, type Server } from 'node:https'
import { type Clock, DAY } from '../clock.ts'
import type { Cluster, Network } from '../clusters/cluster.ts'
import { closeServers } from '../http/close-servers.ts'
import { listen, urlHost } from '../http/listen.ts'
import { answerMalformedHttp } from '../http/malformed-http.ts'
import { answerKubernetes } from './answer-kubernetes.ts'

/** The clusters' API servers on this machine: started when a kubeconfig first names one. */
export interface KubernetesServers {
  /** URL of a cluster's API server in a network. */
  readonly urlOf: (cluster: Cluster, network: Network) => string | Promise<string>
  /** URLs that listen already, by network. */
  readonly urlsOf: (cluster: Cluster) => Readonly<Partial<Record<Network, string>>>
  readonly close: (force: boolean) => Promise<void>
}

/** What the servers need to know. */
export interface KubernetesParts {
  readonly host: string
  readonly clock: Clock
  /** Has the user the role cluster-admin? */
  readonly isAdmin: (userId: string, cluster: Cluster) => boolean
}

interface Running {
  readonly server: Server
  readonly url: Promise<string>
  listening?: string
}

const TEN_YEARS = 3650 * DAY

/** Makes servers that listen when they are first needed: most tests never connect. */
export function createKubernetesServers(parts: KubernetesParts): KubernetesServers {
  const running = new Map<string, Running>()
  const start = (cluster: Cluster): Running => {
    const server = apiServerOf(cluster, parts)
    const own: Running = {
      server,
      url: listen(server, 0, parts.host).then((port) => {
        own.listening = `https://${urlHost(parts.host)}:${port}`
        return own.listening
      }),
    }
    return own
  }
  const placeOf = ({ api, id }: Cluster, network: Network) => `${api} ${id} ${network}`
  return {
    urlOf: (cluster, network) => {
      const place = placeOf(cluster, network)
      const own = running.get(place) ?? start(cluster)
      running.set(place, own)
      return own.listening ?? own.url
    },
    urlsOf: (cluster) =>
      Object.fromEntries(
        (['public', 'private'] as const).flatMap((network) => {
          const url = running.get(placeOf(cluster, network))?.listening
          return url ? [[network, url] as const] : []
        }),
      ),
    close: async (force) => {
      await closeServers(
        // Answers are made at once: none is ever under way.
        [...running.values()].map(({ server }) => ({ server, closeQuiet: () => server.closeAllConnections() })),
        force,
      )
      running.clear()
    },
  }
}

/** Certificates are asked for and not checked by TLS: as at a real API server, who has a bad one gets a 401. */
function apiServerOf(cluster: Cluster, parts: KubernetesParts): Server {
  const start = Math.floor(parts.clock.now().getTime() / 1000) * 1000
  const authority = cluster.authority()
  const validity = { notBefore: new Date(start - DAY), notAfter: new Date(start + TEN_YEARS) }
  const { certificate, privateKey } = authority.issueServer(validity, parts.host)
  const server = createServer(
    { cert: certificate, key: privateKey, ca: authority.certificate, requestCert: true, rejectUnauthorized: false },
    (request, response) => answerKubernetes(request, response, { ...parts, cluster }),
  )
  server.on('clientError', answerMalformedHttp)
  server.on('tlsClientError', (_error, socket) => socket.destroy())
  return server
}
