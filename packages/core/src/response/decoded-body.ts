import type { ApiDescriptor } from '../descriptor.ts'
import type { Exchange } from '../exchange.ts'
import type { ReceivedResponse } from '../transport/transport.ts'
import { type BodyKind, bodyKind, isAccepted } from './media-type.ts'

/** What a body turned out to be, or why it is none of this API. */
export interface DecodedBody {
  readonly value?: unknown
  readonly problem?: string
}

/** JSON or XML; undefined when it is neither, because the parsers' own messages quote the body. */
function parse({ readXml }: ApiDescriptor, text: string, kind: BodyKind | undefined): unknown {
  try {
    return readXml && kind === 'xml' ? readXml(text) : JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads a body by its media type. What it says of a problem never quotes the body, which may hold a secret.
 */
export async function decodeBody(
  { accept, context, operation }: Exchange,
  response: ReceivedResponse,
): Promise<DecodedBody> {
  const { ok, status, headers } = response
  const type = headers.get('content-type') ?? ''
  const kind = bodyKind(type)
  const isUnasked = ok && accept === undefined
  // A failure may come in another form than what was asked for.
  const isAsked = !ok || accept === undefined || !type || isAccepted(accept, type)
  const asIs = ok && isAsked && !isUnasked
  if (asIs && kind === 'binary') return { value: await response.blob() }
  const text = await response.text()
  // Of the statuses of success only 200 promises a body.
  if (!text)
    return isUnasked || (ok && (operation.mayBeEmpty || status !== 200)) ? {} : { problem: 'the body is empty' }
  const value = asIs && kind === 'text' ? text : isAsked ? parse(context.api, text, kind) : undefined
  if (value !== undefined || isUnasked) return { value }
  const broken = isAsked && (kind === 'json' || kind === 'xml') ? 'broken or truncated ' : ''
  return { problem: `the body is ${broken}${type || 'of no media type'} (${text.length} characters), not ${accept}` }
}
