import { sendWithFetch } from './fetch-transport.ts'
import { sendWithHttp } from './http-transport.node.ts'
import { isFetchNative } from './native-fetch.node.ts'
import type { Transport } from './transport.ts'

/** Headers about the connection itself, which are not for us to write; `fetch` says why. */
const connectionHeaders = ['connection', 'content-length', 'expect', 'keep-alive', 'transfer-encoding', 'upgrade']

/**
 * How requests are sent in Node: by `node:http`, unless somebody's `fetch` has to see them or the request is one for
 * which `fetch` has rules.
 */
export const send: Transport = (request, deadline) => {
  const { redirect, headers } = request
  const isOrdinary = redirect === 'manual' && !connectionHeaders.some((name) => name in headers)
  return (isOrdinary && isFetchNative() ? sendWithHttp : sendWithFetch)(request, deadline)
}
