import type { ServerResponse } from 'node:http'

/** Any page may call the mock and read its answers: it is there for tests, in browsers too. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': '*',
}

/** Sends what a mock answered. */
export async function sendResponse(response: Response, to: ServerResponse): Promise<void> {
  const headers: Record<string, string> = { ...CORS_HEADERS }
  for (const [name, value] of response.headers) headers[name] = value
  if (response.body === null) {
    to.writeHead(response.status, headers)
    to.end()
    return
  }
  const body = Buffer.from(await response.arrayBuffer())
  headers['content-length'] = String(body.length)
  to.writeHead(response.status, headers)
  to.end(body)
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
