import assert from 'node:assert/strict'
import { inspect } from 'node:util'
import type { ErrorContract, OperationContract } from '../contract/contract.ts'
import { requestIdHeader } from '../contract/read-responses.ts'
import { textOf } from '../contract/select.ts'
import type { CallResult } from '../packages/load-packages.ts'
import { dummySecrets } from '../wire/identity.ts'
import type { ReceivedResponse } from '../wire/recorder.ts'
import { bodyOf } from './expect-response.ts'

/** An error that a client gave, as far as tests look at it. */
export interface SeenError {
  readonly name: string
  readonly message: string
  readonly code: string
  readonly status?: number
  readonly requestId?: string
  readonly retryable: boolean
  readonly api: string
  readonly operation?: string
}

/** The error of a call that must have failed. */
export function errorOf({ data, error }: CallResult): SeenError {
  assert.ok(error instanceof Error, `the call did not fail but gave ${JSON.stringify(data)}`)
  assert.equal(data, undefined, 'a failure has no data')
  const printed = [inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), String(error)].join('\n')
  for (const secret of dummySecrets) assert.ok(!printed.includes(secret), 'a printed error shows a secret')
  return error as unknown as SeenError
}

/** Asserts that a request was refused where a document has no catalogue to say how. */
export function expectPlainRefusal(result: CallResult): void {
  const { name, status = 0 } = errorOf(result)
  assert.equal(name, 'ApiError')
  assert.ok(status >= 400 && status < 500, `HTTP ${status} for a faulty request`)
}

/** The known parts of a message's placeholders; where one is not given, any text will do. */
export type MessageParts = Readonly<Record<string, string>>

/** Asserts that an answer on the wire and the client's error are exactly what the catalogue's entry says. */
export function expectApiError(
  operation: OperationContract,
  entry: ErrorContract,
  seen: { readonly error: SeenError; readonly received: ReceivedResponse; readonly parts?: MessageParts },
): void {
  const { error, received, parts = {} } = seen
  const body = bodyOf(received)
  assert.equal(textOf(body, entry.envelope.code), entry.code, 'code on the wire')
  assert.equal(received.status, entry.status, 'HTTP status')
  const message = textOf(body, entry.envelope.message) ?? ''
  if (entry.envelope.message !== undefined) expectMessage(entry, message, parts)
  if (entry.envelope.status !== undefined) {
    assert.equal(textOf(throughText(body), entry.envelope.status), String(entry.status), 'status in the body')
  }
  for (const [name, value] of Object.entries(entry.headers)) {
    assert.equal(received.headers.get(name), value, `header ${name}`)
  }
  const header = requestIdHeader(entry.response)
  const requestId = textOf(body, entry.envelope.requestId) ?? (header && received.headers.get(header)) ?? undefined
  assert.deepEqual(
    {
      name: error.name,
      code: error.code,
      message: error.message,
      status: error.status,
      requestId: error.requestId,
      retryable: error.retryable,
      api: error.api,
      operation: error.operation,
    },
    {
      name: 'ApiError',
      code: entry.code,
      message,
      status: entry.status,
      requestId,
      retryable: entry.retryable,
      api: operation.api,
      operation: operation.id,
    },
  )
}

const placeholder = /\{(parameter|value|limit|requests|stringToSign|canonicalRequest)\}/

function expectMessage(entry: ErrorContract, message: string, parts: MessageParts): void {
  const pieces = entry.message.split(new RegExp(placeholder, 'g'))
  const pattern = pieces.map((piece, index) => {
    if (index % 2 === 0) return escapeText(piece)
    const known = parts[piece]
    return known === undefined ? '[^]*' : escapeText(known)
  })
  assert.match(message, new RegExp(`^${pattern.join('')}$`), `message of ${entry.code}`)
  assert.doesNotMatch(message, placeholder, 'a placeholder was left in the message')
}

/** Numbers as texts, so that a body reads the same from JSON and from XML. */
function throughText(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (_, value: unknown) => (typeof value === 'number' ? String(value) : value))
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
