import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { Clock } from '../clock.ts'
import type { Cluster } from '../clusters/cluster.ts'
import { clientIdentity } from './client-identity.ts'
import { discovery } from './discovery.ts'
import { type Namespace, namespaceList, namespaces, namespaceTable } from './namespaces.ts'
import { selectNamespaces } from './select-namespaces.ts'
import {
  badRequest,
  forbidden,
  methodNotAllowed,
  notFound,
  type Status,
  unauthorized,
  unknownResource,
} from './status.ts'
import { watchNamespaces } from './watch-namespaces.ts'

interface KubernetesContext {
  readonly cluster: Cluster
  readonly clock: Clock
  readonly isAdmin: (userId: string, cluster: Cluster) => boolean
}

/** Answers as a cluster's API server: who the client is first, then what it may do, then what there is. */
export function answerKubernetes(request: IncomingMessage, response: ServerResponse, context: KubernetesContext): void {
  // A body would be for a method that is not allowed.
  request.resume()
  send(response, documentFor(request, context))
}

/** An answer that goes on. */
type Watch = (response: ServerResponse) => void

function documentFor(request: IncomingMessage, { cluster, clock, isAdmin }: KubernetesContext): unknown {
  const certificate = (request.socket as TLSSocket).getPeerX509Certificate()
  const identity = clientIdentity(certificate, cluster.authority(), clock.now())
  if (!identity) return unauthorized
  if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed
  const [, target = '/', search = ''] = /^([^?#]*)\??([^#]*)/.exec(request.url ?? '/') ?? []
  const path = target.replace(/(?<=.)\/+$/, '')
  const document = discovery.get(path)
  if (document !== undefined) return document
  const match = /^\/api\/v1\/namespaces(?:\/([^/]+))?$/.exec(path)
  if (!match) return unknownResource
  const [, name] = match
  const query = new URLSearchParams(search)
  const isWatched = request.method === 'GET' && /^(1|true)$/.test(query.get('watch') ?? '')
  if (!isAdmin(identity.userId, cluster)) {
    const verb = name ? 'get' : isWatched ? 'watch' : 'list'
    return forbidden({ user: identity.user, verb, resource: 'namespaces', name })
  }
  const wantsTable = /;as=Table/i.test(request.headers.accept ?? '')
  if (name) return oneNamespace(name, wantsTable, clock.now())
  const selected = selectNamespaces(query)
  if (typeof selected === 'string') return badRequest(selected)
  const asked = { selected, wantsTable, now: clock.now() }
  return isWatched ? watchOf(query, asked) : listOf(asked)
}

interface Asked {
  readonly selected: readonly Namespace[]
  readonly wantsTable: boolean
  readonly now: Date
}

function listOf({ selected, wantsTable, now }: Asked): unknown {
  return wantsTable ? namespaceTable(selected, now) : namespaceList(selected)
}

function watchOf(query: URLSearchParams, { selected, wantsTable, now }: Asked): Watch {
  const objects = wantsTable ? selected.map((one) => namespaceTable([one], now)) : selected
  return (response) => watchNamespaces(response, query, objects)
}

function oneNamespace(name: string, wantsTable: boolean, now: Date): unknown {
  const found = namespaces.find(({ metadata }) => metadata.name === name)
  if (!found) return notFound('namespaces', name)
  return wantsTable ? namespaceTable([found], now) : found
}

function send(response: ServerResponse, document: unknown): void {
  if (isWatch(document)) {
    document(response)
    return
  }
  const isText = typeof document === 'string'
  const body = Buffer.from(isText ? document : `${JSON.stringify(document)}\n`)
  response.writeHead(isStatus(document) ? document.code : 200, {
    'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json',
    'content-length': String(body.length),
    'cache-control': 'no-cache, private',
  })
  response.end(body)
}

function isWatch(document: unknown): document is Watch {
  return typeof document === 'function'
}

function isStatus(document: unknown): document is Status {
  return typeof document === 'object' && document !== null && 'kind' in document && document.kind === 'Status'
}
