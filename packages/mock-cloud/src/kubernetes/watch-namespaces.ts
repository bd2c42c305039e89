import type { ServerResponse } from 'node:http'

/** As a real API server, which ends a watch after half an hour to an hour. */
const LONGEST_SECONDS = 1800

/**
 * Answers a watch: what there is, where the client knows nothing yet, and then nothing, because nothing ever changes; until
 * the client leaves or its `timeoutSeconds` are over
 * (https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes).
 */
export function watchNamespaces(response: ServerResponse, query: URLSearchParams, objects: readonly unknown[]): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache, private' })
  response.flushHeaders()
  const isNew = /^0?$/.test(query.get('resourceVersion') ?? '')
  for (const object of isNew ? objects : []) response.write(`${JSON.stringify({ type: 'ADDED', object })}\n`)
  const seconds = Number(query.get('timeoutSeconds')) || LONGEST_SECONDS
  const timer = setTimeout(() => response.end(), Math.min(seconds, LONGEST_SECONDS) * 1000)
  response.once('close', () => clearTimeout(timer))
}
