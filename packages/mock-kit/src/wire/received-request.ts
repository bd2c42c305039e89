import type { Finding } from '../checks/finding.ts'
import { type NameValuePair, readPairs } from './name-value-pairs.ts'

/** A request read once: what every stage looks at. `request` and `bytes` are as they arrived, for the signature. */
export interface ReceivedRequest {
  /** As it arrived, its body unread. */
  readonly request: Request
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  /** The body's bytes; empty when there is none. */
  readonly bytes: Uint8Array
  /** Type and subtype, lower case, without parameters; empty when the request names none. */
  readonly mediaType: string
  readonly query: readonly NameValuePair[]
  /** The pairs of a form body. */
  readonly form: readonly NameValuePair[]
  /** What the answer may be, as an `Accept` header says it; `null` where the request says nothing. */
  readonly accept: string | null
  /** In a style of the vendor's older clients. */
  readonly isOlder?: boolean
  /** The body where it is not sent as one; see `readFlattened`. */
  readonly flattenedBody?: readonly NameValuePair[]
  /** What the style itself forbids. */
  readonly refused?: Finding
}

const read = new WeakMap<Request, Promise<ReceivedRequest>>()

/** Reads a request from a copy, once for all the handlers that look at it. */
export function receiveRequest(request: Request): Promise<ReceivedRequest> {
  const known = read.get(request)
  if (known) return known
  const received = readRequest(request)
  read.set(request, received)
  return received
}

async function readRequest(request: Request): Promise<ReceivedRequest> {
  const url = new URL(request.url)
  const bytes = await readBody(request)
  const mediaType = (request.headers.get('content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase()
  const isForm = mediaType === 'application/x-www-form-urlencoded'
  return {
    request,
    method: request.method.toUpperCase(),
    url,
    headers: request.headers,
    bytes,
    mediaType,
    query: readPairs(url.search.slice(1)),
    accept: request.headers.get('accept'),
    form: isForm ? readPairs(new TextDecoder().decode(bytes)) : [],
  }
}

async function readBody(request: Request): Promise<Uint8Array> {
  if (request.body === null) return new Uint8Array()
  if (request.bodyUsed) {
    throw new Error(
      `The body of ${request.method} ${new URL(request.url).pathname} was read before the mock saw it. A handler that leaves requests to others reads request.clone().`,
    )
  }
  return new Uint8Array(await request.clone().arrayBuffer())
}
