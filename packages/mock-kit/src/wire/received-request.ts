import { readSignature, type SignatureReading } from '@cloud-kubeconfig/core/verify'
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
  /** What the request says of its own signature, as it arrived. It is read when somebody first asks, once. */
  readonly signature: () => SignatureReading
  /** In a style of the vendor's older clients. */
  readonly isOlder?: boolean
  /** The body where it is not sent as one; see `readFlattened`. */
  readonly flattenedBody?: readonly NameValuePair[]
  /** What the style itself forbids. */
  readonly refused?: Finding
}

/** Who has no body is read at once. */
type Received = ReceivedRequest | Promise<ReceivedRequest>

const read = new WeakMap<Request, Received>()

/** Reads a request from a copy, once for all the handlers that look at it. */
export function receiveRequest(request: Request): Received {
  const received = receiveFinally(request, new URL(request.url))
  read.set(request, received)
  return received
}

/**
 * The same for the last one that looks at a request; `url` is its address, parsed. Nothing is remembered: what is in a
 * weak map is held, and copied about, until a full garbage collection.
 */
export function receiveFinally(request: Request, url: URL): Received {
  const known = read.get(request)
  if (known) return known
  if (request.body === null) return readRequest(request, url, NOTHING)
  return readBody(request).then((bytes) => readRequest(request, url, bytes))
}

function readRequest(request: Request, url: URL, bytes: Uint8Array): ReceivedRequest {
  const { headers } = request
  const mediaType = (headers.get('content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase()
  const isForm = mediaType === 'application/x-www-form-urlencoded'
  let reading: SignatureReading | undefined
  return {
    request,
    method: request.method.toUpperCase(),
    url,
    headers,
    bytes,
    mediaType,
    query: readPairs(url.search.slice(1)),
    accept: headers.get('accept'),
    form: isForm ? readPairs(new TextDecoder().decode(bytes)) : [],
    signature: () => {
      reading ??= readSignature({ method: request.method, url: request.url, headers, body: bytes })
      return reading
    },
  }
}

const NOTHING: Uint8Array = new Uint8Array()

async function readBody(request: Request): Promise<Uint8Array> {
  if (request.bodyUsed) {
    throw new Error(
      `The body of ${request.method} ${new URL(request.url).pathname} was read before the mock saw it. A handler that leaves requests to others reads request.clone().`,
    )
  }
  return new Uint8Array(await request.clone().arrayBuffer())
}
