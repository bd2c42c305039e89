import type { ParameterDescriptor } from '../descriptor.ts'
import { hex } from '../hex.ts'
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

/** https://html.spec.whatwg.org/#multipart-form-data */
const quoted = (text: string): string =>
  text.replace(/[\r\n"]/g, (character) => `%${character === '"' ? '22' : character === '\r' ? '0D' : '0A'}`)

/**
 * One part. By hand and not with `FormData`, which makes a file of everything that has a media type of its own: servers
 * look for JSON among the fields, not among the files.
 */
function part(name: string, value: unknown, contentType: string | undefined): readonly BlobPart[] {
  const isFile = value instanceof Blob || isBytes(value)
  const { name: fileName = 'blob', type: ownType = '' } = value instanceof Blob ? (value as Partial<File>) : {}
  const fallback = isFile ? 'application/octet-stream' : entriesOf(value) && 'application/json'
  const type = ownType || contentType || fallback
  const lines = [
    `Content-Disposition: form-data; name="${quoted(name)}"${isFile ? `; filename="${quoted(fileName)}"` : ''}`,
    ...(type ? [`Content-Type: ${type}`] : []),
  ]
  const isJson = contentType !== undefined && /[/+]json\b/i.test(contentType)
  const body = isFile ? (value as BlobPart) : isJson ? JSON.stringify(value) : scalarText(value)
  return [`${lines.join('\r\n')}\r\n\r\n`, body, '\r\n']
}

/** https://www.rfc-editor.org/rfc/rfc7578 */
function multipart(fields: Fields, encodings: Encodings, boundary: string): Blob {
  const parts = fields.flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => part(name, one, encodings[name]?.content)),
  )
  return new Blob([...parts.flatMap((pieces) => [`--${boundary}\r\n`, ...pieces]), `--${boundary}--\r\n`])
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
    if (/^multipart\//i.test(type)) {
      const boundary = `boundary-${hex(crypto.getRandomValues(new Uint8Array(16)))}`
      content = multipart(fields, encodings, boundary)
      contentType = `${type.replace(/;\s*boundary=[^;]*/i, '')}; boundary=${boundary}`
    } else if (/^application\/x-www-form-urlencoded/i.test(type)) content = formText(fields, encodings)
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
