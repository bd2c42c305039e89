import type { ClientOptions } from './client-options.ts'
import type { ServerDescriptor } from './descriptor.ts'
import { ConfigurationError } from './errors/configuration-error.ts'

type EndpointOptions = Pick<ClientOptions, 'endpoint' | 'network' | 'site' | 'region'>

function parse(url: string): URL | undefined {
  try {
    const parsed = new URL(url, globalThis.location?.href)
    return /^https?:$/.test(parsed.protocol) ? parsed : undefined
  } catch {
    return undefined
  }
}

/** Fills in a server's variables; undefined when one has no value or a value that it does not allow. */
function expand(server: ServerDescriptor, region: string | undefined): string | undefined {
  let complete = true
  const url = server.url.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const variable = server.variables?.[name]
    // A vendor's region is never guessed: a default in the document is only what a plain document falls back to.
    const value = name === 'region' && (region || server.network) ? region : variable?.default
    if (value === undefined || (value === region && variable?.enum && !variable.enum.includes(value))) complete = false
    return value ?? ''
  })
  return complete ? url : undefined
}

/**
 * Chooses where to send: `endpoint` when it is given, else the first server of the document that fits `network`, `site`
 * and `region`; one that names the region comes before those that serve any.
 *
 * @returns a base URL that ends in no slash.
 */
export function chooseEndpoint(api: string, servers: readonly ServerDescriptor[], options: EndpointOptions): string {
  const { endpoint, network = 'public', site, region } = options
  const refuse = (code: 'NoServer' | 'InvalidOption' | 'MissingRegion', option: string, message: string) =>
    new ConfigurationError(`${api}: ${message}`, { code, option, api })

  if (endpoint !== undefined) {
    const given = String(endpoint)
    const url = parse(/^[a-z][a-z\d+.-]*:\/\//i.test(given) ? given : `https://${given}`)
    if (!url || url.search || url.hash || url.username) {
      throw refuse(
        'InvalidOption',
        'endpoint',
        'option `endpoint` is not a base URL such as https://host or http://host:port',
      )
    }
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
  }
  if (region !== undefined && !/^[\w-]+$/.test(region)) {
    throw refuse('InvalidOption', 'region', 'option `region` is not a region id such as ap-singapore')
  }
  const fits = servers.filter(
    (server) =>
      (server.network ?? 'public') === network &&
      (!site || !server.site || server.site === site) &&
      (!region || !server.regions || server.regions.includes(region)),
  )
  const ranked = region
    ? [...fits.filter((server) => server.regions), ...fits.filter((server) => !server.regions)]
    : fits
  for (const server of ranked) {
    const url = parse(expand(server, region) ?? '')
    if (url) return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
  }
  if (!region && fits.some((server) => server.url.includes('{region}'))) {
    throw refuse('MissingRegion', 'region', 'option `region` is missing: the address of this API depends on it')
  }
  const wanted = [`network ${network}`, site && `site ${site}`, region && `region ${region}`].filter(Boolean).join(', ')
  throw refuse('NoServer', 'endpoint', `the document names no server for ${wanted}; give option \`endpoint\``)
}
