import type { BodyContent, ErrorEntry, FailureTemplate } from '../descriptor.ts'
import { setAt, textAt } from '../json/json-pointer.ts'
import { mergePartial } from '../json/merge-partial.ts'
import { withCode } from '../recorder/answered-code.ts'
import { chooseContent } from './choose-content.ts'
import { documentedHeaders, headerText } from './documented-headers.ts'
import { fillMessage, type MessageValues } from './fill-message.ts'
import type { ReplyContext } from './reply-context.ts'
import type { ErrorOptions } from './reply-options.ts'
import { writeResponse } from './write-response.ts'

/** The vendor's answer for an entry of the catalogue. */
export function errorReply(
  context: ReplyContext,
  entry: ErrorEntry,
  values: MessageValues = {},
  options: ErrorOptions = {},
): Response {
  const { api, accept } = context
  const template = api.failures[entry.failure]
  if (!template)
    throw new Error(`${api.id}: error ${entry.code} names the failure "${entry.failure}", which is not described.`)
  const status = options.status ?? entry.status
  const content = chooseContent(template.content, accept)
  const headers = documentedHeaders(template.headers, entry.headers)
  const idHeader = api.requestIdHeader?.toLowerCase()
  const example = content && exampleOf(content, template, entry.code)
  const shownId = textAt(example, template.requestId) ?? (idHeader && headers[idHeader])
  const requestId = options.requestId ?? context.requestIds(shownId)
  if (idHeader) headers[idHeader] = headerText(requestId)
  for (const [name, value] of Object.entries(options.headers ?? {})) headers[name.toLowerCase()] = value
  const message = options.message ?? fillMessage(messageOf(entry, template, context), values)
  const body = mergePartial(example, options.body)
  const value = fillTemplate(template, body, { code: entry.code, message, requestId, status })
  return withCode(writeResponse({ status, headers, content, value }, context), entry.code)
}

/** In the language that the request asks for, where the catalogue has it. */
function messageOf(
  { message, messages }: ErrorEntry,
  { languageHeader }: FailureTemplate,
  { headers }: ReplyContext,
): string {
  const language = messages && languageHeader && headers.get(languageHeader)
  return (language && messages && Object.hasOwn(messages, language) && messages[language]) || message
}

/** Only a body with members can carry the parts; text is sent as it is. */
function fillTemplate(
  template: FailureTemplate,
  example: unknown,
  parts: Record<'code' | 'message' | 'requestId' | 'status', string | number>,
): unknown {
  if (typeof example !== 'object' || example === null) return example
  const places = ['code', 'message', 'requestId', 'status'] as const
  return places.reduce<unknown>((body, part) => {
    const pointer = template[part]
    return pointer ? setAt(body, pointer, parts[part]) : body
  }, example)
}

/** The example of this very code may hold more than the others do (`AccessDeniedDetail`). */
function exampleOf({ examples }: BodyContent, { code: pointer }: FailureTemplate, code: string): unknown {
  const values = Object.values(examples)
  return values.find((example) => textAt(example, pointer) === code) ?? values[0]
}
