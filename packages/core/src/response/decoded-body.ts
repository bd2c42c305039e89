import { type BodyKind, bodyKind, isAccepted } from './media-type.ts'

/** What a body turned out to be, or why it is none of this API. */
export type DecodedBody =
  | { readonly value: unknown; readonly kind: BodyKind | undefined; readonly problem?: undefined }
  | { readonly problem: string }

/** JSON or XML, whatever the answer was asked to be. */
async function parse(text: string, kind: BodyKind | undefined): Promise<unknown> {
  if (kind !== 'xml') return JSON.parse(text)
  // Few calls ever see XML; its reader is a chunk of its own.
  const { readXml } = await import('./xml.ts')
  return readXml(text)
}

/**
 * Reads a body by its media type. What it says of a problem never quotes the body, which may hold a secret.
 *
 * @param accept what the request asked for; undefined: no body is expected, whatever comes is left out.
 */
export async function decodeBody(response: Response, accept: string | undefined): Promise<DecodedBody> {
  const contentType = response.headers.get('content-type')
  const kind = bodyKind(contentType)
  // A failure may come in another form than what was asked for.
  const asked = !response.ok || accept === undefined || !contentType || isAccepted(accept, contentType)
  if (response.ok && kind === 'binary' && accept !== undefined && asked) return { value: await response.blob(), kind }
  const text = await response.text()
  if (text === '') {
    const empty = [204, 205, 304].includes(response.status) || accept === undefined
    return empty ? { value: undefined, kind } : { problem: 'the body is empty' }
  }
  const found = `${contentType ?? 'a body without media type'} (${text.length} characters)`
  if (!asked) return { problem: `the body is ${found}, not ${accept}` }
  if (response.ok && kind === 'text') return { value: text, kind }
  try {
    const value = await parse(text, kind)
    if (value !== undefined) return { value, kind }
  } catch {
    // The parser's own message quotes the body.
  }
  if (accept === undefined && response.ok) return { value: undefined, kind }
  if (kind === 'json' || kind === 'xml')
    return { problem: `the body is not well-formed ${kind.toUpperCase()}; truncated?` }
  return { problem: `the body is ${found}` }
}
