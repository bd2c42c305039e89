import type { ParameterDescriptor } from '../descriptor.ts'
import { isAbsent, items, members, scalarText } from './parameter-text.ts'
import { queryPairs } from './query.ts'

/** A body as bytes, because signatures need them; `type` is the value of `Content-Type`. */
export interface WrittenBody {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
}

type Encodings = Readonly<Record<string, ParameterDescriptor>>

const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value)

/** https://spec.openapis.org/oas/v3.1.1.html#encoding-the-x-www-form-urlencoded-media-type */
function formText(fields: [string, unknown][], encodings: Encodings): string {
  return fields
    .flatMap(([name, value]) => {
      const encoding = encodings[name]
      // Without an encoding of its own an object is JSON; the items of an array are written one by one.
      const values = encoding ? [value] : (items(value) ?? [value])
      return values.flatMap((part) => queryPairs(name, part, encoding ?? (members(part) && { content: 'json' })))
    })
    .map((pair) => pair.join('='))
    .join('&')
}

function formData(fields: [string, unknown][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) {
    for (const part of items(value) ?? [value]) {
      if (part instanceof Blob) form.append(name, part)
      else if (part instanceof ArrayBuffer || ArrayBuffer.isView(part)) form.append(name, new Blob([part as BlobPart]))
      else if (members(part)) form.append(name, new Blob([JSON.stringify(part)], { type: 'application/json' }))
      else form.append(name, scalarText(part))
    }
  }
  return form
}

/** Lets the platform write what it knows how to write (boundary and all). */
async function platformBytes(body: BodyInit, type?: string): Promise<WrittenBody> {
  const response = new Response(body)
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    type: type ?? response.headers.get('content-type') ?? 'application/octet-stream',
  }
}

/**
 * Writes a request body as its media type asks: JSON, form, multipart, and text or bytes as they are.
 *
 * @throws TypeError when the value cannot be written (a circular object, a BigInt in JSON).
 */
export async function writeBody(value: unknown, type: string, encodings: Encodings = {}): Promise<WrittenBody> {
  if (value instanceof FormData) return platformBytes(value)
  if (/[/+]json\b/i.test(type)) return { bytes: text(JSON.stringify(value)), type }
  const fields = Object.entries(members(value) ? (value as object) : {}).filter(([, field]) => !isAbsent(field))
  if (value instanceof URLSearchParams) return { bytes: text(value.toString()), type }
  if (/^application\/x-www-form-urlencoded/i.test(type) && typeof value !== 'string') {
    return { bytes: text(formText(fields, encodings)), type }
  }
  if (/^multipart\//i.test(type) && members(value)) return platformBytes(formData(fields))
  if (value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    return platformBytes(value as BodyInit, type)
  }
  return { bytes: text(scalarText(value)), type }
}
