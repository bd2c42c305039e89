import { textAt } from '../document/json.ts'
import { valueAt } from '../document/pointer.ts'
import type {
  ContentContract,
  ErrorContract,
  ExampleContract,
  OperationContract,
  ResponseContract,
} from './contract.ts'
import { coversStatus } from './read-responses.ts'

/** A documented body: which response, which media type, which example. */
export interface ShownBody {
  readonly response: ResponseContract
  readonly content: ContentContract
  readonly example: ExampleContract
}

/** Every example of every response. */
export function shownBodies({ responses }: OperationContract): ShownBody[] {
  return responses.flatMap((response) =>
    response.contents.flatMap((content) => content.examples.map((example) => ({ response, content, example }))),
  )
}

/** Whether the body of an example is a success. */
export function isSuccess({ response, example }: ShownBody): boolean {
  return response.status.startsWith('2') && !example.failure
}

/** The statuses of failures that a document describes without a catalogue: whatever it says, nothing more is known. */
export function plainFailures(
  operation: OperationContract,
): { readonly response: ResponseContract; readonly status: number }[] {
  if (operation.errors.length > 0) return []
  return operation.responses
    .filter(({ status }) => !/^[12]/.test(status))
    .map((response) => ({
      response,
      status: Number(
        /^\d{3}$/.test(response.status) ? response.status : `${Number.parseInt(response.status, 10) || 5}00`,
      ),
    }))
}

/** Whether a success has a body at all. */
export function hasSuccessBody({ responses }: OperationContract): boolean {
  return responses.some(({ status, contents }) => status.startsWith('2') && contents.length > 0)
}

/** What a client hands out of a success body. */
export function payloadOf({ payload }: OperationContract, body: unknown): unknown {
  return payload === undefined ? body : valueAt(body, payload)
}

/** The response of an operation that documents a status: the exact one before `4XX` before `default`. */
export function responseFor({ responses }: OperationContract, status: number): ResponseContract | undefined {
  const fitting = responses.filter((response) => coversStatus(response.status, status))
  return (
    fitting.find((response) => response.status === String(status)) ??
    fitting.find((response) => response.status !== 'default') ??
    fitting[0]
  )
}

/** `application/json` and the like, without parameters, lower case. */
export function bareType(mediaType: string): string {
  return mediaType.replace(/;.*$/s, '').trim().toLowerCase()
}

/** Whether a media type is JSON. */
export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(bareType(mediaType))
}

/** Whether a media type is XML. */
export function isXml(mediaType: string): boolean {
  return /[/+]xml$/.test(bareType(mediaType))
}

/** The catalogue's entry for a failure's body. */
export function entryOf({ errors }: OperationContract, body: unknown): ErrorContract | undefined {
  return errors.find(({ envelope, code }) => valueAt(body, envelope.code) === code)
}

/** What nothing in the catalogue answers comes nearest to this. */
const nearest: Readonly<Record<string, string>> = {
  'invalid-type': 'invalid-parameter',
  'missing-parameter': 'invalid-parameter',
  'unknown-parameter': 'invalid-parameter',
}

/**
 * The entry that answers a situation: the parameter's own, else the first without a parameter; where the catalogue has
 * nothing about the situation, what comes nearest.
 */
export function answerTo(
  operation: OperationContract,
  situation: string,
  parameter?: string,
): ErrorContract | undefined {
  const entries = operation.errors.filter(({ when }) => when.includes(situation))
  const own = entries.find((entry) => entry.parameter !== undefined && entry.parameter === parameter)
  const found = own ?? entries.find((entry) => entry.parameter === undefined)
  const next = nearest[situation]
  return found ?? (next === undefined ? undefined : answerTo(operation, next, parameter))
}

/** The name of an entry in reports: its code, and its parameter where it is about one. */
export function entryName({ code, parameter }: ErrorContract): string {
  return parameter === undefined ? code : `${code} (${parameter})`
}

/** The first entries of their names; a catalogue that lists one twice means it once. */
export function distinctEntries({ errors }: OperationContract): ErrorContract[] {
  return [...new Map([...errors].reverse().map((entry) => [entryName(entry), entry])).values()].reverse()
}

/** A text member of an example's body. */
export function textOf(body: unknown, pointer: string | undefined): string | undefined {
  return pointer === undefined ? undefined : textAt({ value: valueAt(body, pointer) }, 'value')
}
