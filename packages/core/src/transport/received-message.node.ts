import type { IncomingMessage } from 'node:http'
import { decodeContent } from './content-encoding.node.ts'
import type { ReceivedResponse } from './transport.ts'

/** Without a byte order mark, as `Response.text` has it. */
const utf8 = new TextDecoder()

/** Names and values as they came, in pairs. */
function headerPairs({ rawHeaders }: IncomingMessage): [name: string, value: string][] {
  return Array.from({ length: rawHeaders.length / 2 }, (_, at) => [
    `${rawHeaders[2 * at]}`,
    `${rawHeaders[2 * at + 1]}`,
  ])
}

/** The class of the platform, its body read. It takes as long to make as the rest of an answer to read. */
function platformResponse(message: IncomingMessage, url: URL): Response {
  const { statusCode: status = 0, statusMessage: statusText = '' } = message
  const isStatus = status >= 200 && status < 600
  const response = new Response(null, { ...(isStatus && { status }), statusText, headers: headerPairs(message) })
  return Object.defineProperties(response, {
    status: { value: status },
    url: { value: url.href },
    bodyUsed: { value: true },
  })
}

/** An answer of `node:http` as a call reads it. */
export function receivedMessage(message: IncomingMessage, url: URL, content: Promise<Uint8Array>): ReceivedResponse {
  const { statusCode: status = 0, statusMessage: statusText = '', rawHeaders } = message
  let response: Response | undefined
  const get = (wanted: string) => {
    // Not Node's own merging, which drops what it thinks superfluous: `fetch` joins.
    const values = rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === wanted)
    return values.length > 0 ? values.join(', ') : null
  }
  const codings = get('content-encoding')
  const bytes = () => (codings ? content.then((coded) => decodeContent(coded, codings)) : content)
  return {
    status,
    statusText,
    ok: status >= 200 && status < 300,
    type: 'basic',
    headers: { get, has: (name) => get(name) !== null },
    text: async () => utf8.decode(await bytes()),
    blob: async () => new Blob([(await bytes()) as Uint8Array<ArrayBuffer>], { type: get('content-type') ?? '' }),
    body: { cancel: async () => void message.destroy() },
    asResponse() {
      response ??= platformResponse(message, url)
      return response
    },
  }
}
