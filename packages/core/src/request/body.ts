import type { ParameterDescriptor } from '../descriptor.ts'
import { entriesOf, scalarText } from './parameter.ts'
import { writeParameter } from './styled-parameter.ts'

/** A body as bytes, because signatures need them; `type` is the value of `Content-Type`. */
export interface WrittenBody {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
}

type Encodings = Readonly<Record<string, ParameterDescriptor>>

/** Writes a body that is not JSON, as its media type asks. */
export type WriteBody = (value: unknown, type: string, encodings?: Encodings) => Promise<WrittenBody>

type Fields = readonly [name: string, value: unknown][]

const isBytes = (value: unknown): value is ArrayBuffer | ArrayBufferView =>
  value instanceof ArrayBuffer || ArrayBuffer.isView(value)

/** https://spec.openapis.org/oas/v3.1.1.html#encoding-the-x-www-form-urlencoded-media-type */
function formText(fields: Fields, encodings: Encodings): string {
  return fields
    .flatMap(([name, value]) => {
      const encoding = encodings[name]
      // Without an encoding of its own an object is JSON; the items of an array are written one by one.
      const values = encoding || !Array.isArray(value) ? [value] : value
      return values.map((part) =>
        writeParameter('query', name, entriesOf(part) && !encoding ? scalarText(part) : part, encoding),
      )
    })
    .filter(Boolean)
    .join('&')
}

function formData(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of fields) {
    for (const part of Array.isArray(value) ? value : [value]) {
      if (part instanceof Blob) form.append(name, part)
      else if (isBytes(part)) form.append(name, new Blob([part as BlobPart]))
      else if (entriesOf(part)) form.append(name, new Blob([scalarText(part)], { type: 'application/json' }))
      else form.append(name, scalarText(part))
    }
  }
  return form
}

/**
 * `WriteBody` for forms, multipart, and text or bytes as they are. The platform's own classes (`FormData`,
 * `URLSearchParams`, `Blob`) are taken too.
 */
export const writeBody: WriteBody = async (value, type, encodings = {}) => {
  let content = value as BodyInit
  let contentType: string | undefined = type
  const isObject = entriesOf(value) && !(value instanceof Blob || value instanceof FormData || isBytes(value))
  if (isObject && !(value instanceof URLSearchParams)) {
    const fields = entriesOf(value) ?? []
    if (/^multipart\//i.test(type)) content = formData(fields)
    else if (/^application\/x-www-form-urlencoded/i.test(type)) content = formText(fields, encodings)
    else content = scalarText(value)
  } else if (!entriesOf(value)) content = scalarText(value)
  // The boundary is the platform's to choose.
  if (content instanceof FormData) contentType = undefined
  const written = new Response(content)
  return {
    bytes: new Uint8Array(await written.arrayBuffer()),
    type: contentType ?? written.headers.get('content-type') ?? type,
  }
}
