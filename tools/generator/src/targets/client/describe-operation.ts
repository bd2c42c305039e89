import type { Operation, Parameter, Server } from '../../model/model.ts'
import type { Literal } from '../escape/print-literal.ts'

type Members = Readonly<Record<string, Literal | undefined>>

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
    accept: operation.accept,
    security: operation.security.length > 0 ? operation.security : undefined,
    payload: operation.payload,
    rateLimit: rateLimit && { requests: rateLimit.requests, per: rateLimit.per },
    secrets: operation.secrets.length > 0 ? operation.secrets : undefined,
    servers: servers?.map(describeServer),
  }
}

/** The `ServerDescriptor` of `@cloud-kubeconfig/core`. */
export function describeServer({ url, variables, network, site, regions }: Server): Literal {
  return { url, variables: unlessEmpty(variables), network, site, regions }
}

/** How a parameter is written on the wire, or `undefined` where it is as OpenAPI has it by default. */
export function describeStyle({ style, explode, allowReserved, content }: Parameter): Members | undefined {
  return unlessEmpty({ style, explode, allowReserved, content })
}

function describeParameters(parameters: readonly Parameter[]): Members {
  const groups = Object.entries(GROUPS).map(([place, group]) => {
    const styled = parameters
      .filter((parameter) => parameter.in === place)
      .map((parameter) => [parameter.name, describeStyle(parameter)])
    return [group, unlessEmpty(Object.fromEntries(styled))]
  })
  return Object.fromEntries(groups)
}

function unlessEmpty(members: Members): Members | undefined {
  return Object.values(members).some((member) => member !== undefined) ? members : undefined
}
