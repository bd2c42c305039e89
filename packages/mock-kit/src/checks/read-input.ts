import type { MockParameter, OperationMockDescriptor } from '../descriptor.ts'
import { parameterSource } from '../wire/parameter-source.ts'
import { type BodyReading, readBody } from '../wire/read-body.ts'
import { type ParameterSource, readParameter } from '../wire/read-parameter.ts'
import type { ReceivedRequest } from '../wire/received-request.ts'
import type { Finding } from './finding.ts'

/** A request's parameters and body as values, before any schema has seen them. */
export interface RequestInput {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, unknown>>
  readonly cookies: Readonly<Record<string, unknown>>
  readonly body: BodyReading
  /** What could not be read: parameters that are missing or are not what their type says. */
  readonly findings: readonly Finding[]
}

/** Reads the texts on the wire by the types of the operation's parameters. */
export function readInput(
  operation: OperationMockDescriptor,
  received: ReceivedRequest,
  path: Readonly<Record<string, string>>,
): RequestInput {
  const source = parameterSource(operation, received, path)
  const findings: Finding[] = []
  const groups: Record<MockParameter['in'], [name: string, value: unknown][]> = {
    path: [],
    query: undeclaredQuery(operation, source),
    header: [],
    cookie: [],
  }
  for (const parameter of operation.parameters) {
    const reading = readParameter(parameter, source)
    if (reading === undefined) {
      if (parameter.required) findings.push(missing(parameter))
    } else if ('unreadable' in reading) findings.push(unreadable(parameter, reading.unreadable))
    else groups[parameter.in].push([parameter.name, reading.value])
  }
  return {
    path: Object.fromEntries(groups.path),
    query: Object.fromEntries(groups.query),
    headers: Object.fromEntries(groups.header),
    cookies: Object.fromEntries(groups.cookie),
    body: readBody(operation, received),
    findings,
  }
}

/** Names that no parameter owns; a schema that is closed refuses them. */
function undeclaredQuery(operation: OperationMockDescriptor, source: ParameterSource): [string, unknown][] {
  if (source.pairs.length === 0) return []
  const declared = operation.parameters.filter((parameter) => parameter.in === 'query')
  const system = operation.action?.in === 'query' ? [operation.action.name, operation.action.version?.name] : []
  const isOwned = (name: string) => system.includes(name) || declared.some((parameter) => owns(parameter, name))
  return source.pairs.filter(({ name }) => !isOwned(name)).map(({ name, value }) => [name, value])
}

function owns({ name: own, style, types, properties }: MockParameter, name: string): boolean {
  if (name === own) return true
  if (style === 'deepObject') return name.startsWith(`${own}[`)
  if (style === 'flattened') return name.startsWith(`${own}.`)
  if (!types.includes('object') || !properties) return false
  return Object.hasOwn(properties, name) || Object.hasOwn(properties, '*')
}

function missing({ name, in: place }: MockParameter): Finding {
  return { situation: 'missing-parameter', parameter: name, detail: `The ${place} parameter ${name} is missing.` }
}

function unreadable({ name, in: place, types }: MockParameter, value: string): Finding {
  const detail = `The ${place} parameter ${name} must be of type ${types.join(' or ')}, but is "${value}".`
  return { situation: 'invalid-type', parameter: name, value, detail }
}
