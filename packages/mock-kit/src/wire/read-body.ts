import type { OperationMockDescriptor } from '../descriptor.ts'
import type { NameValuePair } from './name-value-pairs.ts'
import { readFlattened } from './read-flattened.ts'
import type { ReceivedRequest } from './received-request.ts'

/** A request's body as far as its media type lets it be read. */
export type BodyReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown }
  /** Not checked against the schema: a form, text or bytes. */
  | { readonly kind: 'other'; readonly value: unknown }
  | { readonly kind: 'malformed'; readonly detail: string }
  | { readonly kind: 'unexpected'; readonly mediaType: string }

/** Reads the body of a request to an operation. */
export function readBody(operation: OperationMockDescriptor, received: ReceivedRequest): BodyReading {
  if (!operation.body) return { kind: 'none' }
  const { flattenedBody } = received
  if (flattenedBody) return { kind: 'json', value: readFlattened(flattenedBody, operation.body.properties) }
  if (received.bytes.length === 0) return { kind: 'none' }
  const { mediaTypes } = operation.body
  const mediaType = received.mediaType || withoutParameters(mediaTypes[0] ?? '')
  if (mediaTypes.length > 0 && !mediaTypes.some((expected) => matchesMediaType(expected, mediaType))) {
    return { kind: 'unexpected', mediaType }
  }
  if (isJson(mediaType)) return readJson(received.bytes)
  if (received.form.length > 0) return { kind: 'other', value: asRecord(received.form) }
  const isText = mediaType.startsWith('text/') || /[/+](?:xml|yaml|x-yaml)$/.test(mediaType)
  return { kind: 'other', value: isText ? new TextDecoder().decode(received.bytes) : received.bytes }
}

/** `application/json`, `text/json`, `application/problem+json`; parameters are ignored. */
export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(withoutParameters(mediaType))
}

function matchesMediaType(expected: string, mediaType: string): boolean {
  const [type = '', subtype = ''] = withoutParameters(expected).split('/')
  const [ownType = '', ownSubtype = ''] = mediaType.split('/')
  return (type === '*' || type === ownType) && (subtype === '*' || subtype === ownSubtype)
}

function withoutParameters(mediaType: string): string {
  return mediaType.replace(/;.*$/s, '').trim().toLowerCase()
}

function readJson(bytes: Uint8Array): BodyReading {
  try {
    return { kind: 'json', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { kind: 'malformed', detail: 'The body is not valid JSON.' }
  }
}

/** Texts by name; a name that came several times holds a list. */
function asRecord(form: readonly NameValuePair[]): Record<string, string | string[]> {
  const members = new Map<string, string[]>()
  for (const { name, value } of form) members.set(name, [...(members.get(name) ?? []), value])
  return Object.fromEntries(
    [...members].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}
