import { requestInit } from '../request/outgoing-request.ts'
import type { Transport } from './transport.ts'

/** Sends with the global `fetch` as it is at this moment. */
export const sendWithFetch: Transport = (request, deadline) =>
  // No `Request`: with a body it costs Node as much as the rest of a call.
  globalThis.fetch(request.url.href, requestInit(request, deadline.signal()))
