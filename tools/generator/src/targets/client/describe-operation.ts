import type { Operation, Parameter, Server } from '../../model/model.ts'
import type { Literal } from '../escape/print-literal.ts'

type Members = Readonly<Record<string, Literal | undefined>>

const SECONDS = { second: 1, minute: 60, hour: 3600 } as const

const GROUPS = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const

/** The `OperationDescriptor` of `@cloud-kubeconfig/core`; what is empty or OpenAPI's default is left out. */
export function describeOperation(operation: Operation): Literal {
  const { constants, rateLimit, body, servers } = operation
  return {
    id: operation.id,
    method: operation.method.toUpperCase(),
    path: operation.path,
    headers: unlessEmpty(constants.headers),
    query: unlessEmpty(constants.query),
    parameters: unlessEmpty(describeParameters(operation.parameters)),
    body: body?.mediaTypes,
    bodyEncoding: body?.encoding,
    accept: operation.accept,
    mayBeEmpty: operation.mayBeEmpty,
    security: operation.security.length > 0 ? operation.security : undefined,
    payload: operation.payload,
    rateLimit: rateLimit && { requests: rateLimit.requests, seconds: SECONDS[rateLimit.per] },
    idempotent: isReadByPost(operation) ? true : undefined,
    secrets: operation.secrets.length > 0 ? operation.secrets : undefined,
    servers: servers?.map(describeServer),
  }
}

/**
 * The `ServerDescriptor` of `@cloud-kubeconfig/core`. The regions of a vendor's server only help to complete the client's
 * option: any other region is sent to in the same way, and a list of forty weighs more than the code that would read it.
 */
export function describeServer({ url, variables, network, site, regions }: Server): Literal {
  const { region: _region, ...others } = variables
  return { url, variables: unlessEmpty(network === undefined ? variables : others), network, site, regions }
}

/** Asking twice for something to read does no harm; the methods `POST` and `PATCH` do not tell. */
function isReadByPost({ method, permission }: Operation): boolean {
  const isRead = ['read', 'get', 'list'].includes(permission?.access ?? '')
  return isRead && ['post', 'patch'].includes(method.toLowerCase())
}

/** How a parameter is written on the wire, or `undefined` where it is as OpenAPI has it by default. */
export function describeStyle({ style, explode, allowReserved, content }: Parameter): Members | undefined {
  return unlessEmpty({ style, explode, allowReserved, content })
}

function describeParameter(parameter: Parameter): Members | undefined {
  return unlessEmpty({ ...describeStyle(parameter), secret: parameter.secret ? true : undefined })
}

function describeParameters(parameters: readonly Parameter[]): Members {
  const groups = Object.entries(GROUPS).map(([place, group]) => {
    const styled = parameters
      .filter((parameter) => parameter.in === place)
      .map((parameter) => [parameter.name, describeParameter(parameter)])
    return [group, unlessEmpty(Object.fromEntries(styled))]
  })
  return Object.fromEntries(groups)
}

function unlessEmpty(members: Members): Members | undefined {
  return Object.values(members).some((member) => member !== undefined) ? members : undefined
}
