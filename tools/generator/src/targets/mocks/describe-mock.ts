import type { CatalogueError, Content, Failure, Json, Model, Operation, Parameter, Success } from '../../model/model.ts'
import { describeServer, describeStyle } from '../client/describe-operation.ts'
import { JsonText, type Literal } from '../escape/print-literal.ts'

// The most values that an example may have and be printed as code.
const READABLE = 40

/** A descriptor may be printed twice, to see how long it is, and most of it is examples. */
const samples = new WeakMap<object, Literal>()

/** The `ApiMockDescriptor` of `@cloud-kubeconfig/mock-kit`. */
export function describeApiMock(model: Model, errors: Literal): Literal {
  const signature = model.security.find((scheme) => scheme.type === 'signature')
  return {
    id: model.id,
    servers: describeServers(model),
    signature: signature && {
      algorithm: signature.algorithm,
      service: signature.service,
      regionHeader: signature.regionHeader,
    },
    schemes: describeSchemes(model.security),
    requestIdHeader: model.requestIdHeaders[0],
    failures: Object.fromEntries(model.failures.map((failure) => [failure.name, describeFailure(failure)])),
    errors,
  }
}

function describeSchemes(security: Model['security']): Literal | undefined {
  const schemes = security.flatMap((scheme): [string, Literal][] => {
    if (scheme.type === 'apiKey') return [[scheme.name, { type: scheme.type, in: scheme.in, name: scheme.parameter }]]
    return scheme.type === 'http' ? [[scheme.name, { type: scheme.type, scheme: scheme.scheme }]] : []
  })
  return schemes.length > 0 ? Object.fromEntries(schemes) : undefined
}

/** The `OperationMockDescriptor` of `@cloud-kubeconfig/mock-kit`. */
export function describeOperationMock(operation: Operation, errors: Literal, validators: Literal): Literal {
  const { rateLimit } = operation
  return {
    id: operation.id,
    method: operation.method.toUpperCase(),
    path: operation.path,
    sharedPath: operation.sharedPath || undefined,
    action: operation.action,
    parameters: operation.parameters.map(describeParameter),
    body: operation.body && describeBody(operation.body),
    formParameters: operation.formParameters || undefined,
    successes: operation.successes.map((success) => describeSuccess(success, operation.payload)),
    errors,
    validators,
    security: operation.security.length > 0 ? operation.security : undefined,
    rateLimit: rateLimit && { requests: rateLimit.requests, per: rateLimit.per },
    secrets: operation.secrets.length > 0 ? operation.secrets : undefined,
  }
}

function describeBody({ required, mediaTypes, properties }: NonNullable<Operation['body']>): Literal {
  return { required, mediaTypes, properties }
}

/** The API's servers, and those of single paths and operations: requests to them are this API's too. */
function describeServers({ servers, operations }: Model): readonly Literal[] {
  const known = new Set(servers.map(({ url }) => url))
  const others = operations.flatMap((operation) => operation.servers ?? []).filter(({ url }) => !known.has(url))
  return [...servers, ...new Map(others.map((server) => [server.url, server])).values()].map(describeServer)
}

/** One entry of the error catalogue. */
export function describeError(error: CatalogueError): Literal {
  const { code, status, message, messages, retryable, failure, when, parameter, headers } = error
  return {
    code,
    status,
    message,
    messages: unlessEmpty(messages),
    retryable,
    failure,
    when: when.length > 0 ? when : undefined,
    parameter,
    headers: unlessEmpty(headers),
  }
}

function describeParameter(parameter: Parameter): Literal {
  const { name, requiredOnWire, types, items, properties, secret } = parameter
  return {
    name,
    in: parameter.in,
    required: requiredOnWire,
    types,
    items,
    properties,
    secret,
    ...describeStyle(parameter),
  }
}

function describeSuccess({ status, headers, content, requestId }: Success, payload: string | undefined): Literal {
  const hasBody = content.length > 0
  return {
    status,
    headers: unlessEmpty(headers),
    content: content.map(describeContent),
    payload: hasBody ? payload : undefined,
    requestId,
  }
}

function describeFailure({ headers, content, ...places }: Failure): Literal {
  const { code, message, requestId, status, languageHeader } = places
  return {
    headers: unlessEmpty(headers),
    content: content.map(describeContent),
    ...{ code, message, requestId, status, languageHeader },
  }
}

function describeContent({ mediaType, xmlRoot, examples }: Content): Literal {
  return { mediaType, xmlRoot, examples: Object.fromEntries(examples.map(({ name, value }) => [name, sample(value)])) }
}

/** Large ones as JSON: compilers need not look into it, and nothing is made of it before it is asked for. */
function sample(value: Json): Literal {
  if (typeof value !== 'object' || value === null) return value
  const known = samples.get(value) ?? (countValues(value) > READABLE ? new JsonText(JSON.stringify(value)) : value)
  samples.set(value, known)
  return known
}

function countValues(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((total: number, member) => total + countValues(member), 1)
}

function unlessEmpty(texts: Readonly<Record<string, string>>): Literal | undefined {
  return Object.keys(texts).length > 0 ? texts : undefined
}
