import { baseUrlOf } from '../endpoint.ts'
import type { ValidationError } from '../errors/validation-error.ts'
import { type Exchange, validationError } from '../exchange.ts'
import { utf8 } from '../utf8.ts'
import type { WriteBody, WrittenBody } from './body.ts'
import { mergeHeaders, unsendableHeader } from './headers.ts'
import { type ParameterPlace, type WriteParameter, writeParameters, writeScalar } from './parameter.ts'

/** A request as far as it is the same for every attempt: everything but who sends it. */
export interface PreparedRequest {
  readonly method: string
  /** Without query. */
  readonly url: string
  readonly query: string
  /** Names lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** A group of parameters as the caller gave it. */
export function group(value: unknown): Readonly<Record<string, unknown>> {
  return (value ?? {}) as Record<string, unknown>
}

/** A request that cannot be written. */
function unwritable(
  exchange: Exchange,
  place: ParameterPlace | 'body',
  path: string[],
  message: string,
): ValidationError {
  return validationError(exchange, 'InvalidRequest', [{ in: place, path, message }])
}

function fillPath(exchange: Exchange, write: WriteParameter): string {
  const { path, parameters } = exchange.operation
  const values = group(exchange.options.path)
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const text = write('path', name, values[name], parameters?.path?.[name])
    // Any of these would address another operation: URLs drop `.` and `..`, encoded or not.
    if (/^\.{0,2}$/.test(text)) throw unwritable(exchange, 'path', [name], 'must not be empty, "." or ".."')
    return text
  })
}

/** JSON, which nearly every operation takes, is written here. */
async function bodyBytes(exchange: Exchange, body: unknown, type: string): Promise<WrittenBody> {
  const { context, operation } = exchange
  try {
    if (/[/+]json\b/i.test(type)) return { bytes: utf8(JSON.stringify(body)), type }
    // An API that has no other bodies brings nothing to write them with.
    return await (context.api.writeBody as WriteBody)(body, type, operation.bodyEncoding)
  } catch {
    throw unwritable(exchange, 'body', [], `cannot be written as ${type}: circular, a BigInt, or another media type?`)
  }
}

/** Writes a request: path, query, headers and body, constants included. */
export async function prepareRequest(
  exchange: Exchange,
  regionHeaders: Readonly<Record<string, string>>,
): Promise<PreparedRequest> {
  const { operation, options } = exchange
  const { api, options: defaults } = exchange.context
  const { method, parameters } = operation
  const write = api.writeParameter ?? writeScalar
  const headers = mergeHeaders(
    write,
    [
      { accept: operation.accept, [api.languageHeader ?? 'accept-language']: defaults.language },
      defaults.headers,
      operation.headers,
      regionHeaders,
      group(options.headers),
    ],
    parameters?.headers,
  )
  if (method !== 'HEAD') exchange.accept = headers['accept']
  let body: Uint8Array<ArrayBuffer> = new Uint8Array()
  if (options.body !== undefined) {
    if (/^(GET|HEAD)$/.test(method)) throw unwritable(exchange, 'body', [], `cannot be sent with ${method}`)
    const type = headers['content-type'] ?? operation.body?.[0] ?? 'application/json'
    const written = await bodyBytes(exchange, options.body, type)
    body = written.bytes
    headers['content-type'] = written.type
  }
  const cookie = writeParameters(write, 'cookies', group(options.cookies), parameters?.cookies)
  if (cookie) headers['cookie'] = cookie
  const bad = unsendableHeader(headers)
  if (bad) throw unwritable(exchange, 'headers', [bad], 'holds what no header can: a line break?')
  return {
    method,
    url: baseUrlOf(exchange) + fillPath(exchange, write),
    query: writeParameters(write, 'query', { ...operation.query, ...group(options.query) }, parameters?.query),
    headers,
    body,
  }
}
