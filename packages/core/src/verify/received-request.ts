import { percentDecode } from '../percent-encoding.ts'

/** A request as a server got it; a `Request` of fetch and Node's `IncomingMessage` both have these parts. */
export interface ReceivedRequest {
  readonly method: string
  /** Absolute, or path and query as on the request line. A text is taken as it is, a `URL` has been normalised. */
  readonly url: string | URL
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>
  /** Bytes on the wire; absent: none. */
  readonly body?: Uint8Array
}

/** The same, in one shape. */
export interface WireRequest {
  readonly method: string
  /** Raw, without query. */
  readonly path: string
  /** Raw, without `?`. */
  readonly search: string
  /** The value of a header by its lower-case name. */
  readonly header: (name: string) => string | undefined
  /** Lower case. */
  readonly headerNames: () => string[]
  /** The host in the forms in which a client may have signed it: as sent, and without port. */
  readonly hosts: readonly string[]
  readonly body: Uint8Array
}

type HeaderReader = Pick<WireRequest, 'header' | 'headerNames'>

function headerReader(headers: ReceivedRequest['headers']): HeaderReader {
  // By what it can do: in a mock the class may be of another realm.
  return Symbol.iterator in headers ? ofHeaders(headers as Headers) : ofRecord(headers)
}

/** Asks for what is wanted, of a dozen headers, instead of copying them all. */
function ofHeaders(headers: Headers): HeaderReader {
  return { header: (name) => headers.get(name) ?? undefined, headerNames: () => [...headers.keys()] }
}

function ofRecord(headers: Exclude<ReceivedRequest['headers'], Headers>): HeaderReader {
  const values = new Map<string, string>()
  for (const [name, value] of Object.entries(headers)) {
    // Same-named headers count as one, values sorted.
    if (value !== undefined)
      values.set(name.toLowerCase(), typeof value === 'string' ? value : [...value].sort().join(','))
  }
  return { header: (name) => values.get(name), headerNames: () => [...values.keys()] }
}

/** Takes a request apart without normalising anything that a signature may depend on. */
export function wireRequest(request: ReceivedRequest): WireRequest {
  const parts = /^(?:[a-z][a-z\d+.-]*:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?/i.exec(String(request.url))
  const { header, headerNames } = headerReader(request.headers)
  // Inside a page or a mock there is no Host header; the address holds it.
  const host = header('host') ?? parts?.[1] ?? ''
  const withoutPort = host.replace(/:\d+$/, '')
  return {
    method: request.method.toUpperCase(),
    path: parts?.[2] || '/',
    search: parts?.[3] ?? '',
    header,
    headerNames,
    hosts: host === withoutPort ? [host] : [host, withoutPort],
    body: request.body ?? new Uint8Array(),
  }
}

/** A request's headers, with one of the forms of its host. */
export function withHost({ header }: Pick<WireRequest, 'header'>, host: string): WireRequest['header'] {
  return (name) => (name === 'host' ? host : header(name))
}

/** Name and value, decoded. */
export type Parameter = readonly [name: string, value: string]

function parsePairs(text: string): Parameter[] {
  const pairs = text.split('&').filter((pair) => pair !== '')
  return pairs.map((pair) => {
    const [name = '', ...value] = pair.replaceAll('+', ' ').split('=')
    return [percentDecode(name), percentDecode(value.join('='))]
  })
}

/** Query and form as decoded parameters; a body that is no form has none. */
export function wireParameters(wire: WireRequest): { readonly query: Parameter[]; readonly form: Parameter[] } {
  const isForm = /^application\/x-www-form-urlencoded/i.test(wire.header('content-type') ?? '') || isNamelessForm(wire)
  return { query: parsePairs(wire.search), form: isForm ? parsePairs(new TextDecoder().decode(wire.body)) : [] }
}

/** `@tencent-sdk/capi` 2 sends the form of a v1 call as `application/json`. */
function isNamelessForm({ header, body }: WireRequest): boolean {
  if (body.length === 0 || header('authorization') !== undefined) return false
  return /^[\w.]+=/.test(new TextDecoder().decode(body.subarray(0, LONGEST_NAME)))
}

const LONGEST_NAME = 256

/** By name in code units, then by value: the order of every parameter signature here. */
export function sortParameters(parameters: readonly Parameter[]): Parameter[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...parameters].sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))
}
