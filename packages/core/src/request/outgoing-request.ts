/** A signed request, ready to be sent. */
export interface OutgoingRequest {
  readonly method: string
  readonly url: string
  /** Sends it with a `fetch` of the caller's, else with the global one. */
  readonly send: (fetch: ((request: Request) => Promise<Response>) | undefined) => Promise<Response>
  /** The same one every time; made when somebody wants it. */
  readonly asRequest: () => Request
}

let takesSignals: boolean | undefined

/** In a jsdom test the global AbortSignal is not the one that Node's `fetch` knows; the deadline holds without it. */
function signalOption(signal: AbortSignal): { readonly signal?: AbortSignal } {
  try {
    takesSignals ??= Boolean(new Request('http://localhost', { signal }))
  } catch {
    takesSignals = false
  }
  return takesSignals ? { signal } : {}
}

/** What `fetch` takes. A `Request` with a body costs Node as much as the rest of a call, so the global one gets none. */
export function outgoingRequest(
  url: string,
  options: RequestInit & { readonly method: string },
  signal: AbortSignal,
): OutgoingRequest {
  const init: RequestInit = { ...options, ...signalOption(signal) }
  let request: Request | undefined
  const asRequest = () => {
    request ??= new Request(url, init)
    return request
  }
  return {
    method: options.method,
    url,
    send: (fetch) => (fetch ? fetch(asRequest()) : globalThis.fetch(url, init)),
    asRequest,
  }
}
