import type { Report } from '../diagnostics/report.ts'
import { isObject, objectAt, textAt, textsAt } from './document/json-kind.ts'
import { itemsOf, membersOf, type ObjectNode } from './document/source.ts'
import type { Server } from './model.ts'

/** Where requests go while a document names no host: the caller is expected to give a base URL. */
const nowhere = 'http://localhost'

/** The API's servers; at least one. */
export function serversOf(root: ObjectNode, report: Report): readonly Server[] {
  const servers = readServers(root, report)
  if (servers.length > 0) return servers
  report.add('no-server', '/servers', { fallback: nowhere })
  return [{ url: nowhere, variables: {} }]
}

/** Servers of a path item or an operation; undefined where it has none of its own. */
export function ownServers(nodes: readonly ObjectNode[], report: Report): readonly Server[] | undefined {
  const owner = nodes.find(({ value }) => Array.isArray(value.servers) && value.servers.length > 0)
  return owner === undefined ? undefined : readServers(owner, report)
}

function readServers(owner: ObjectNode, report: Report): readonly Server[] {
  return itemsOf(owner, 'servers').flatMap((node) => {
    if (!isObject(node.value)) return []
    const server: ObjectNode = { ...node, value: node.value }
    const description = textAt(server.value, 'description')
    return [
      {
        url: usableUrl(server, report),
        ...(description !== undefined && { description }),
        variables: variablesOf(server),
        ...endpointOf(server),
      },
    ]
  })
}

/** The URL, or, where it leads nowhere, one that says so; a client knows no address that relative ones could start from. */
function usableUrl(server: ObjectNode, report: Report): string {
  const { value, pointer } = server
  const url = (textAt(value, 'url') ?? '/').replace(/(?<!\/)\/+$/, '')
  const place = `${pointer}/url`
  // A path cannot be put behind them.
  if (/[?#]/.test(url)) {
    report.add('malformed-server', place, { url, fallback: nowhere })
    return nowhere
  }
  if (!/^([a-z][a-z0-9+.-]*:\/\/|\{)/i.test(url)) {
    report.add('relative-server', place, { url: url === '' ? '/' : url, fallback: nowhere })
    return nowhere + (url === '' || url.startsWith('/') ? url : `/${url}`)
  }
  const variables: Server['variables'] = variablesOf(server)
  const names = [...url.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
  // The region is an option of the client, where the document does not say one.
  const variable = names.find((name) => !Object.hasOwn(variables, name) && name !== 'region')
  if (variable !== undefined) report.add('undeclared-server-variable', place, { url, variable, fallback: nowhere })
  const example = url.replace(/\{([^{}]*)\}/g, (_, name: string) => variables[name]?.default ?? '1')
  const isUrl = URL.canParse(example) && /^https?:/i.test(example)
  if (!isUrl && variable === undefined) report.add('malformed-server', place, { url, fallback: nowhere })
  return isUrl && variable === undefined ? url : nowhere
}

function variablesOf(server: ObjectNode): Server['variables'] {
  return Object.fromEntries(
    membersOf(server, 'variables').flatMap(([name, { value }]) => {
      if (!isObject(value)) return []
      const allowed = textsAt(value, 'enum')
      const fallback = value.default === undefined ? (allowed[0] ?? '') : String(value.default)
      return [[name, { default: fallback, ...(allowed.length > 0 && { enum: allowed }) }]]
    }),
  )
}

function endpointOf({ value }: ObjectNode): Pick<Server, 'network' | 'site' | 'regions'> {
  const endpoint = objectAt(value, 'x-endpoint')
  if (endpoint === undefined) return {}
  const { network, site } = endpoint
  const regions = textsAt(endpoint, 'regions')
  return {
    ...((network === 'public' || network === 'internal') && { network }),
    ...((site === 'mainland' || site === 'international') && { site }),
    ...(regions.length > 0 && { regions }),
  }
}
