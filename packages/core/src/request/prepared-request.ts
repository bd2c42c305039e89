import type { ClientOptions } from '../client-options.ts'
import type { ApiDescriptor, OperationDescriptor } from '../descriptor.ts'
import { chooseEndpoint } from '../endpoint.ts'
import { ValidationError, type ValidationIssue } from '../errors/validation-error.ts'
import type { RequestOptions } from '../operation-options.ts'
import { writeBody } from './body.ts'
import { cookieText, mergeHeaders, unsendableHeader } from './headers.ts'
import { isAbsent } from './parameter-text.ts'
import { pathParameter } from './path.ts'
import { queryString } from './query.ts'

/** A request as far as it is the same for every attempt: everything but who sends it. */
export interface PreparedRequest {
  readonly method: string
  /** Without query. */
  readonly url: string
  readonly query: string
  /** Names lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: string
  readonly body: Uint8Array<ArrayBuffer>
}

/** A group of parameters as the caller gave it. */
export function group(value: unknown): Readonly<Record<string, unknown>> {
  return (value ?? {}) as Record<string, unknown>
}

/** A request that cannot be written. The issues name places, never values. */
function unwritable(api: ApiDescriptor, operation: OperationDescriptor, issue: ValidationIssue): ValidationError {
  const place = [issue.in, ...issue.path].join('.')
  const details = { code: 'InvalidRequest', issues: [issue], api: api.id, operation: operation.id } as const
  return new ValidationError(`${operation.id}: the request is invalid: ${place}: ${issue.message}`, details)
}

function fillPath(operation: OperationDescriptor, values: Readonly<Record<string, unknown>>): string | ValidationIssue {
  let issue: ValidationIssue | undefined
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name]
    const text = isAbsent(value) ? '' : pathParameter(name, value, operation.parameters?.path?.[name])
    // An empty value or a dot segment would address another operation: URLs drop `.` and `..`, encoded or not.
    if (text === '') issue ??= { in: 'path', path: [name], message: 'is required and must not be empty' }
    if (text === '.' || text === '..') issue ??= { in: 'path', path: [name], message: 'must not be "." or ".."' }
    return text
  })
  return issue ?? path
}

/** Writes a request: path, query, headers and body, constants included. */
export async function prepareRequest(
  api: ApiDescriptor,
  operation: OperationDescriptor,
  clientOptions: ClientOptions,
  options: RequestOptions,
  regionHeaders: Readonly<Record<string, string>>,
): Promise<PreparedRequest> {
  const endpoint = chooseEndpoint(api.id, operation.servers ?? api.servers, clientOptions)
  const path = fillPath(operation, group(options.path))
  if (typeof path !== 'string') throw unwritable(api, operation, path)
  const { language } = clientOptions
  const headers = mergeHeaders(
    [
      operation.accept ? { accept: operation.accept } : undefined,
      language ? { [api.languageHeader ?? 'accept-language']: language } : undefined,
      clientOptions.headers,
      operation.headers,
      regionHeaders,
      group(options.headers),
    ],
    operation.parameters?.headers,
  )
  let body: Uint8Array<ArrayBuffer> = new Uint8Array()
  if (options.body !== undefined && /^(GET|HEAD)$/.test(operation.method)) {
    throw unwritable(api, operation, { in: 'body', path: [], message: `cannot be sent with ${operation.method}` })
  }
  if (options.body !== undefined) {
    try {
      const type = headers['content-type'] ?? operation.body?.[0] ?? 'application/json'
      const written = await writeBody(options.body, type, operation.bodyEncoding)
      body = written.bytes
      headers['content-type'] = written.type
    } catch (error) {
      const message = `cannot be written: ${error instanceof TypeError ? 'circular, or a BigInt in JSON' : 'unreadable'}`
      throw unwritable(api, operation, { in: 'body', path: [], message })
    }
  }
  const bad = unsendableHeader(headers)
  if (bad) {
    const message = 'holds characters that no header can carry (a line break?)'
    throw unwritable(api, operation, { in: 'headers', path: [bad], message })
  }
  return {
    method: operation.method,
    url: `${endpoint}${path}`,
    query: queryString({ ...operation.query, ...group(options.query) }, operation.parameters?.query),
    headers,
    cookies: cookieText(group(options.cookies), operation.parameters?.cookies),
    body,
  }
}
