import type { ServerDescriptor } from './descriptor.ts'
import { configurationError, type Exchange } from './exchange.ts'

/** Origin and path without the last slash; undefined when this is no address to send to. */
function baseUrl(text: string): string | undefined {
  try {
    const { protocol, origin, pathname, search, hash, username } = new URL(text, globalThis.location?.href)
    const isBase = text && /^https?:$/.test(protocol) && !(search || hash || username || /[{}]/.test(text))
    return isBase ? origin + pathname.replace(/\/+$/, '') : undefined
  } catch {
    return undefined
  }
}

/** Fills in a server's variables; one that has no value stays as it is. */
function expand({ url, variables, network }: ServerDescriptor, region: string | undefined): string {
  return url.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    // A vendor's region is never guessed: the default in a document is what a plain document falls back to.
    return (name === 'region' && (region || network) ? region : variables?.[name]?.default) ?? whole
  })
}

/**
 * Where to send. The client's own servers are chosen from once.
 *
 * @returns a base URL that ends in no slash.
 */
export function baseUrlOf(exchange: Exchange): string {
  const { context, operation } = exchange
  if (operation.servers) return chooseServer(exchange, operation.servers)
  context.baseUrl ??= chooseServer(exchange, context.api.servers)
  return context.baseUrl
}

/**
 * Chooses where to send: `endpoint` when it is given, else the first server of the document that fits `network`, `site`
 * and `region`; one that names the region comes before those that serve any.
 */
function chooseServer(exchange: Exchange, all: readonly ServerDescriptor[]): string {
  const { endpoint, network = 'public', site, region } = exchange.context.options
  if (endpoint !== undefined) {
    const url = baseUrl(/^\w+:\/\//.test(`${endpoint}`) ? `${endpoint}` : `https://${endpoint}`)
    if (url) return url
    throw configurationError(exchange, 'InvalidOption', 'endpoint', 'is not a base URL like https://host')
  }
  if (region && !/^[\w-]+$/.test(region)) {
    throw configurationError(exchange, 'InvalidOption', 'region', 'is not a region id like ap-singapore')
  }
  const servers = all.filter(
    (server) =>
      (server.network ?? 'public') === network &&
      (!site || (server.site ?? site) === site) &&
      (!region || !server.regions || server.regions.includes(region)),
  )
  const named = servers.filter((server) => region && server.regions)
  for (const server of [...named, ...servers]) {
    const url = baseUrl(expand(server, region))
    if (url) return url
  }
  if (!region && servers.some(({ url }) => url.includes('{region}'))) {
    throw configurationError(exchange, 'MissingRegion', 'region', 'is missing: the address depends on it')
  }
  const wanted = [network, site, region].filter(Boolean).join(', ')
  throw configurationError(exchange, 'NoServer', 'endpoint', `is missing: the document names no server for ${wanted}`)
}
