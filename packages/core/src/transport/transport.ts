import type { Deadline } from '../deadline.ts'
import type { OutgoingRequest } from '../request/outgoing-request.ts'

/** What a call reads of an answer. A `Response` is one. */
export interface ReceivedResponse extends Pick<Response, 'status' | 'statusText' | 'ok' | 'type' | 'text' | 'blob'> {
  readonly headers: Pick<Headers, 'get' | 'has'>
  /** Null, or what to cancel when nobody reads it. */
  readonly body: Pick<ReadableStream, 'cancel'> | null
  /** The same for who wants to look at it, where it is not a `Response` itself. */
  readonly asResponse?: () => Response
}

/** Why no answer came. */
export interface SendingError extends Error {
  /** The server had closed a connection that was kept from an earlier request, before it saw anything of this one. */
  readonly isConnectionStale?: boolean
}

/**
 * Sends a request and settles as soon as the answer's headers are there.
 *
 * @throws SendingError when no answer comes; something that says nothing when the deadline ends.
 */
export type Transport = (request: OutgoingRequest, deadline: Deadline) => Promise<ReceivedResponse>
