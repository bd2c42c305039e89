import type { ServerResponse } from 'node:http'
import { ServedResponse } from './served-response.ts'

/** Any page may call the mock and read its answers: it is there for tests, in browsers too. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': '*',
}

/** Sends what a mock answered. */
export async function sendResponse(response: Response, to: ServerResponse): Promise<void> {
  if (response instanceof ServedResponse) return sendServed(response, to)
  const { status, headers } = response
  const body = new Uint8Array(await response.arrayBuffer())
  sendServed(new ServedResponse(body, status, Object.fromEntries(headers)), to)
}

function sendServed({ status, headerRecord, content: body }: ServedResponse, to: ServerResponse): void {
  const headers: Record<string, string> = { ...CORS_HEADERS, ...headerRecord }
  const length = body === null ? 0 : Buffer.byteLength(body)
  // A 204 says that there is no body (RFC 9110, section 8.6).
  if (status !== 204) headers['content-length'] = String(length)
  to.writeHead(status, headers)
  // A text leaves with the headers in one piece. ASCII is the same in both encodings, and quicker to write in the first.
  to.end(body ?? undefined, length === body?.length ? 'latin1' : 'utf8')
}

/** Sends a value as JSON. */
export function sendJson(
  to: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  const body = Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`)
  to.writeHead(status, {
    ...CORS_HEADERS,
    'content-type': 'application/json;charset=utf-8',
    'content-length': String(body.length),
    ...headers,
  })
  to.end(body)
}
