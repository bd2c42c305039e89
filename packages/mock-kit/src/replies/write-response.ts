import type { BodyContent } from '../descriptor.ts'
import { isPlainObject } from '../json/is-plain-object.ts'
import { isJson } from '../wire/read-body.ts'
import { type AnswerHeaders, headerText } from './documented-headers.ts'
import { writeXml } from './write-xml.ts'

/** Statuses whose answer has no body (https://fetch.spec.whatwg.org/#null-body-status). */
const WITHOUT_BODY = new Set([101, 103, 204, 205, 304])

/** Everything an answer is made of. */
export interface Answer {
  readonly status: number
  readonly headers: AnswerHeaders
  /** Absent: no body. */
  readonly content?: BodyContent | undefined
  readonly value?: unknown
  /** The body where it is written already, instead of a value. */
  readonly text?: string
}

/** Makes a response of what `new Response` takes; names of headers are in lower case. */
export type ResponseMaker = (
  body: string | Uint8Array<ArrayBuffer> | null,
  init: { readonly status: number; readonly headers: Readonly<AnswerHeaders> },
) => Response

const newResponse: ResponseMaker = (body, init) => new Response(body, init)

/** Makes the response; a `HEAD` request gets the headers only. */
export function writeResponse(
  answer: Answer,
  { request, respond = newResponse }: { readonly request: Request; readonly respond?: ResponseMaker | undefined },
): Response {
  const { status, headers, content, value, text } = answer
  if (!content || WITHOUT_BODY.has(status)) return respond(null, { status, headers })
  const mediaType = concreteType(content.mediaType, value)
  headers['content-type'] = headerText(mediaType)
  const body = request.method === 'HEAD' ? null : (text ?? writeBody(value, { ...content, mediaType }))
  return respond(body, { status, headers })
}

/** One type of each family that an answer can be of; text, whatever it is. */
const families: Readonly<Record<string, string>> = {
  application: 'application/octet-stream',
  audio: 'audio/mpeg',
  font: 'font/woff2',
  image: 'image/png',
  multipart: 'multipart/mixed',
  text: 'text/plain;charset=utf-8',
  video: 'video/mp4',
}

/** A document may say `*` for any type, an answer may not. */
function concreteType(mediaType: string, value: unknown): string {
  if (!mediaType.includes('*')) return mediaType
  const [, family = '', structure] = /^(\w+)\/\*(?:\+(\w+))?/.exec(mediaType.toLowerCase()) ?? []
  if (structure !== undefined) return `${family}/${structure}`
  const isRaw = typeof value === 'string' || value instanceof Uint8Array
  if (!isRaw && (family === '' || family === 'application')) return 'application/json'
  const otherwise = typeof value === 'string' ? 'text/plain;charset=utf-8' : 'application/octet-stream'
  return Object.hasOwn(families, family) ? (families[family] ?? otherwise) : otherwise
}

/** Writes a value as its media type has it. */
export function writeBody(
  value: unknown,
  { mediaType, xmlRoot }: Pick<BodyContent, 'mediaType' | 'xmlRoot'>,
): string | Uint8Array<ArrayBuffer> {
  if (value instanceof Uint8Array) return new Uint8Array(value)
  if (isJson(mediaType)) return JSON.stringify(value) ?? ''
  if (isXml(mediaType)) return isMarkup(value) ? value : writeXml(xmlRoot ?? 'Response', value)
  if (typeof value === 'string') return value
  if (mediaType.startsWith('application/x-www-form-urlencoded') && isPlainObject(value)) return writeForm(value)
  return JSON.stringify(value) ?? ''
}

function isXml(mediaType: string): boolean {
  return /[/+]xml$/i.test(mediaType.replace(/;.*$/s, '').trim())
}

/** An example may be the document itself instead of the value in it. */
function isMarkup(value: unknown): value is string {
  return typeof value === 'string' && /^\s*</.test(value)
}

function writeForm(value: Record<string, unknown>): string {
  const entries = Object.entries(value).flatMap(([name, member]) =>
    [member].flat().map((item) => [name, typeof item === 'object' ? JSON.stringify(item) : String(item)]),
  )
  return new URLSearchParams(entries).toString()
}
