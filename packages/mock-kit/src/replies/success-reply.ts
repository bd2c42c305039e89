import type { BodyContent, OperationMockDescriptor, SuccessTemplate } from '../descriptor.ts'
import { isImmutable } from '../json/is-immutable.ts'
import { getAt, setAt, textAt } from '../json/json-pointer.ts'
import { mergePartial } from '../json/merge-partial.ts'
import { chooseContent } from './choose-content.ts'
import { constantBody } from './constant-body.ts'
import { documentedHeaders, headerText } from './documented-headers.ts'
import type { ReplyContext } from './reply-context.ts'
import type { ReplyOptions } from './reply-options.ts'
import { requestIds } from './request-ids.ts'
import { writeBody, writeResponse } from './write-response.ts'

/** What takes the place of the example's payload. */
export type PayloadChange =
  | { readonly kind: 'none' }
  /** Merged over it. */
  | { readonly kind: 'partial'; readonly value: unknown }
  /** Instead of it. */
  | { readonly kind: 'whole'; readonly value: unknown }

type OperationContext = ReplyContext & { readonly operation: OperationMockDescriptor }

/** The documented success, changed as told. */
export function successReply(context: OperationContext, change: PayloadChange, options: ReplyOptions = {}): Response {
  const { api, operation, accept } = context
  const template = templateOf(operation, options.status)
  const content = contentOf(operation, template, options, accept)
  const example = content && exampleOf(operation, template, content, options.example)
  const headers = documentedHeaders(template.headers)
  const idHeader = api.requestIdHeader?.toLowerCase()
  const shownId = textAt(example, template.requestId) ?? (idHeader && headers[idHeader])
  const newId = context.requestIds(shownId)
  const text = content && constantText(template, content, example, change, newId)
  const body = text === undefined ? changedBody(template, example, change, newId) : { text, requestId: newId }
  if (idHeader) headers[idHeader] = headerText(body.requestId)
  for (const [name, value] of Object.entries(options.headers ?? {})) headers[name.toLowerCase()] = value
  return writeResponse({ status: options.status ?? template.status, headers, content, ...body }, context)
}

/** The body as it was written before, where nothing of it can be another one than then but the request id. */
function constantText(
  template: SuccessTemplate,
  content: BodyContent,
  example: unknown,
  change: PayloadChange,
  newId: string,
): string | undefined {
  if (change.kind !== 'whole' || !isImmutable(change.value) || content.mediaType.includes('*')) return undefined
  return constantBody(change.value, content, newId, (id) => {
    const { value, requestId } = changedBody(template, example, change, id)
    const body = requestId === id ? writeBody(value, content) : undefined
    return typeof body === 'string' ? body : undefined
  })
}

/** The body that `.reply()` will send, whatever the request accepts: to be checked before there is a request. */
export function bodyOfReply(operation: OperationMockDescriptor, change: PayloadChange, options: ReplyOptions): unknown {
  const template = templateOf(operation, options.status)
  const content = contentOf(operation, template, options, null)
  const example = content && exampleOf(operation, template, content, options.example)
  return changedBody(template, example, change, requestIds(undefined)(textAt(example, template.requestId))).value
}

/** Status of the success that `.reply()` starts from. */
export function statusOfReply(operation: OperationMockDescriptor, options: ReplyOptions): number {
  return options.status ?? templateOf(operation, undefined).status
}

function templateOf({ id, successes }: OperationMockDescriptor, status: number | undefined): SuccessTemplate {
  const template = successes.find((success) => success.status === status) ?? successes[0]
  if (!template) throw new Error(`${id} has no success response to answer with.`)
  return template
}

function contentOf(
  operation: OperationMockDescriptor,
  { content }: SuccessTemplate,
  { mediaType, example }: ReplyOptions,
  accept: string | null,
): BodyContent | undefined {
  if (mediaType !== undefined) {
    const named = content.find((candidate) => candidate.mediaType === mediaType)
    if (named) return named
    throw new Error(
      `${operation.id} has no body of type "${mediaType}", but ${listed(content.map((c) => c.mediaType))}.`,
    )
  }
  if (example === undefined) return chooseContent(content, accept)
  const withExample = content.filter(({ examples }) => Object.hasOwn(examples, example))
  return chooseContent(withExample.length > 0 ? withExample : content, accept)
}

function exampleOf(
  operation: OperationMockDescriptor,
  { status }: SuccessTemplate,
  { examples }: BodyContent,
  name: string | undefined,
): unknown {
  if (name === undefined) return Object.values(examples)[0]
  if (Object.hasOwn(examples, name)) return examples[name]
  throw new Error(
    `${operation.id} has no example "${name}" for status ${status}, but ${listed(Object.keys(examples))}.`,
  )
}

/** The changed body and its request id: the one that was given, else a new one; none where it was taken away. */
function changedBody(
  { payload, requestId: place }: SuccessTemplate,
  example: unknown,
  change: PayloadChange,
  newId: string,
): { readonly value: unknown; readonly requestId: string } {
  const value = changedPayload(payload, example, change)
  const [exampleId, ownId] = [textAt(example, place), textAt(value, place)]
  const requestId = ownId !== undefined && ownId !== exampleId ? ownId : newId
  const isTakenAway = change.kind === 'partial' && exampleId !== undefined && ownId === undefined
  const isCarried = place !== undefined && typeof value === 'object' && value !== null && !isTakenAway
  return { value: isCarried ? setAt(value, place, requestId) : value, requestId }
}

function changedPayload(payload: SuccessTemplate['payload'], example: unknown, change: PayloadChange): unknown {
  if (change.kind === 'none') return example
  const value = change.kind === 'whole' ? change.value : mergePartial(getAt(example, payload), change.value)
  return setAt(example, payload, value)
}

function listed(names: readonly string[]): string {
  return names.length > 0 ? names.map((name) => `"${name}"`).join(', ') : 'none'
}
