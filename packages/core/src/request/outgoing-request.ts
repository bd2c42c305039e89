/** A signed request, ready to be sent. */
export interface OutgoingRequest {
  readonly url: URL
  readonly method: string
  /** Names lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Undefined where there is none. */
  readonly body: Uint8Array<ArrayBuffer> | undefined
  readonly redirect: 'follow' | 'manual'
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

/** What `fetch` takes besides the URL. */
export function requestInit(request: OutgoingRequest, signal?: AbortSignal): RequestInit {
  const { method, headers, body, redirect } = request
  return { method, headers, redirect, ...(body && { body }), ...(signal && signalOption(signal)) }
}
