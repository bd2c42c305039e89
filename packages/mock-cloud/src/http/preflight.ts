import type { IncomingMessage, ServerResponse } from 'node:http'
import { CORS_HEADERS } from './send-response.ts'

/** Is it a browser's question whether a page may send a request (https://fetch.spec.whatwg.org/#cors-preflight-fetch)? */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined
}

/** It may. */
export function answerPreflight({ headers }: IncomingMessage, response: ServerResponse): void {
  response.writeHead(204, {
    ...CORS_HEADERS,
    'access-control-allow-methods': headers['access-control-request-method'] ?? '*',
    // A wildcard would not stand for `Authorization`.
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-allow-private-network': 'true',
    'access-control-max-age': '600',
  })
  response.end()
}
