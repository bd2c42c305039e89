import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { Clock } from '../clock.ts'
import type { Cluster } from '../clusters/cluster.ts'
import { clientIdentity } from './client-identity.ts'
import { discovery } from './discovery.ts'
import { namespaceList, namespaces, namespaceTable } from './namespaces.ts'
import { forbidden, methodNotAllowed, notFound, type Status, unauthorized, unknownResource } from './status.ts'

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

function documentFor(request: IncomingMessage, { cluster, clock, isAdmin }: KubernetesContext): unknown {
  const certificate = (request.socket as TLSSocket).getPeerX509Certificate()
  const identity = clientIdentity(certificate, cluster.authority(), clock.now())
  if (!identity) return unauthorized
  if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed
  const path = (request.url ?? '/').replace(/[?#].*$/s, '').replace(/(?<=.)\/+$/, '')
  const document = discovery.get(path)
  if (document !== undefined) return document
  const match = /^\/api\/v1\/namespaces(?:\/([^/]+))?$/.exec(path)
  if (!match) return unknownResource
  const [, name] = match
  if (!isAdmin(identity.userId, cluster)) {
    return forbidden({ user: identity.user, verb: name ? 'get' : 'list', resource: 'namespaces', name })
  }
  const wantsTable = /;as=Table/i.test(request.headers.accept ?? '')
  return name ? oneNamespace(name, wantsTable, clock.now()) : allNamespaces(wantsTable, clock.now())
}

function allNamespaces(wantsTable: boolean, now: Date): unknown {
  return wantsTable ? namespaceTable(namespaces, now) : namespaceList()
}

function oneNamespace(name: string, wantsTable: boolean, now: Date): unknown {
  const found = namespaces.find(({ metadata }) => metadata.name === name)
  if (!found) return notFound('namespaces', name)
  return wantsTable ? namespaceTable([found], now) : found
}

function send(response: ServerResponse, document: unknown): void {
  const isText = typeof document === 'string'
  const body = Buffer.from(isText ? document : `${JSON.stringify(document)}\n`)
  response.writeHead(isStatus(document) ? document.code : 200, {
    'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json',
    'content-length': String(body.length),
    'cache-control': 'no-cache, private',
  })
  response.end(body)
}

function isStatus(document: unknown): document is Status {
  return typeof document === 'object' && document !== null && 'kind' in document && document.kind === 'Status'
}
