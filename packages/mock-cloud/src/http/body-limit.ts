import type { IncomingMessage } from 'node:http'

/** Bytes that a request's body may have; with `GET`, its URL. */
export type BodyLimit = (request: IncomingMessage) => number

const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE

/** What most gateways take. */
export const ordinaryLimit: BodyLimit = () => 10 * MEGABYTE

/**
 * Tencent Cloud: 10 MB, 32 KB in a URL (https://www.tencentcloud.com/document/api/457/32031). The 1 MB of the older
 * signature is no limit of the body: beyond it the signature is not accepted.
 */
export const tencentLimit: BodyLimit = ({ method }) => (method === 'GET' ? 32 * KILOBYTE : 10 * MEGABYTE)

/** Is what came with the URL too long already? */
export function hasLongUrl({ method, url = '' }: IncomingMessage, limit: number): boolean {
  return method === 'GET' && url.length > limit
}
