import type { ServerDescriptor } from '@cloud-kubeconfig/core'
import type { ApiMockDescriptor, OperationMockDescriptor } from '../descriptor.ts'
import { isActionStyle } from '../protocols/action-style.ts'
import { compilePath, matchPath, type PathPattern, splitPath } from './path-pattern.ts'
import { compileServer, pathOnServer, type ServerPattern, withLeadingValues } from './server-pattern.ts'

/** What host, path and method say about a request; the action is looked at later. */
export type Route =
  | { readonly kind: 'foreign-host' }
  | { readonly kind: 'unknown-path' }
  | { readonly kind: 'unknown-method' }
  | {
      readonly kind: 'found'
      /** More than one only where a path is shared. */
      readonly operations: readonly OperationMockDescriptor[]
      /** Texts of the path parameters. */
      readonly path: Readonly<Record<string, string>>
    }

/** Finds the operations that a URL and a method may mean. */
export type Router = (url: URL, method: string) => Route

interface Place {
  readonly pattern: PathPattern
  readonly byMethod: Map<string, OperationMockDescriptor[]>
}

/** Makes a router for an API's own hosts and, where given, more base URLs. */
export function createRouter(
  api: ApiMockDescriptor,
  operations: readonly OperationMockDescriptor[],
  baseUrl: string | readonly string[] = [],
): Router {
  const servers = compileServers(api, baseUrl)
  const places = indexPlaces(api, operations)
  return (url, method) => {
    let nearest: Route = { kind: 'foreign-host' }
    for (const server of servers) {
      const path = pathOnServer(server, url)
      if (path === undefined) continue
      const route = findPlace(places, path, method)
      if (route.kind === 'found') return route
      if (nearest.kind !== 'unknown-method') nearest = route
    }
    return nearest
  }
}

function compileServers(api: ApiMockDescriptor, baseUrl: string | readonly string[]): ServerPattern[] {
  // A document without servers is served at the root of wherever it lies (OpenAPI 3.1, section 4.8.1).
  const own: readonly ServerDescriptor[] = api.servers.length > 0 ? api.servers : [{ url: '/' }]
  return [...[baseUrl].flat().map((url) => ({ url })), ...own].flatMap(withLeadingValues).map(compileServer)
}

/** Places by their number of segments, the most definite first. */
function indexPlaces(api: ApiMockDescriptor, operations: readonly OperationMockDescriptor[]): Map<number, Place[]> {
  const byTemplate = new Map<string, Place>()
  for (const operation of operations) {
    const template = operation.path.replace(/#.*$/, '')
    const place = byTemplate.get(template) ?? { pattern: compilePath(template), byMethod: new Map() }
    byTemplate.set(template, place)
    for (const method of isActionStyle(api, operation) ? ['GET', operation.method] : [operation.method]) {
      place.byMethod.set(method, [...(place.byMethod.get(method) ?? []), operation])
    }
  }
  const byLength = new Map<number, Place[]>()
  for (const place of [...byTemplate.values()].sort((a, b) => a.pattern.rank.localeCompare(b.pattern.rank, 'en'))) {
    const { length } = place.pattern.segments
    byLength.set(length, [...(byLength.get(length) ?? []), place])
  }
  return byLength
}

function findPlace(index: Map<number, Place[]>, path: string, method: string): Route {
  const segments = splitPath(path)
  let pathIsKnown = false
  for (const place of index.get(segments.length) ?? []) {
    const parameters = matchPath(place.pattern, segments)
    if (!parameters) continue
    const operations = place.byMethod.get(method)
    if (operations) return { kind: 'found', operations, path: parameters }
    pathIsKnown = true
  }
  return { kind: pathIsKnown ? 'unknown-method' : 'unknown-path' }
}
