import assert from 'node:assert/strict'
import type { ErrorContract, OperationContract } from '../../contract/contract.ts'
import { coversStatus } from '../../contract/read-responses.ts'
import {
  entryOf,
  isJson,
  isSuccess,
  isXml,
  plainFailures,
  type ShownBody,
  shownBodies,
  textOf,
} from '../../contract/select.ts'
import { itemId } from '../../coverage/item.ts'
import { errorOf } from '../../expect/expect-api-error.ts'
import { call } from '../../wire/call.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import { writeXml } from '../../wire/xml.ts'
import { caseMaker, type OperationCases } from '../contract-case.ts'

/** A failure as the document shows it reaches the caller as what it is. */
export const failureExampleCases: OperationCases = (api, operation) => {
  const make = caseMaker(operation, 'failure examples')
  return shownBodies(operation)
    .filter((shown) => !isSuccess(shown))
    .map((shown) => {
      const place = `${shown.response.status} ${shown.content.mediaType} ${shown.example.name}`
      return make(place, [itemId('example', operation, place)], () => checkExample(api, operation, shown))
    })
}

async function checkExample(api: LoadedApi, operation: OperationContract, shown: ShownBody): Promise<void> {
  const { content, example, response } = shown
  const entry = entryOf(operation, example.value)
  if (!entry && operation.errors.length === 0) return checkPlain(api, operation, shown)
  assert.ok(entry, 'the catalogue has no code that is where an envelope says it is')
  const body = isXml(content.mediaType)
    ? writeXml(content.xmlRoot ?? 'Error', example.value)
    : JSON.stringify(example.value)
  const status = statusOf(operation, entry, shown)
  assert.ok(
    coversStatus(response.status, status) || response.status.endsWith('XX'),
    `${response.status} is not ${status}`,
  )
  const headers = { 'content-type': content.mediaType }
  const outcome = await call(api, operation, { answer: async () => new Response(body, { status, headers }) })
  const error = errorOf(outcome)
  assert.equal(error.name, 'ApiError')
  assert.equal(error.code, entry.code)
  assert.equal(error.status, status)
  assert.equal(error.retryable, entry.retryable)
  assert.equal(error.message, textOf(example.value, entry.envelope.message))
  assert.equal(error.requestId, textOf(example.value, entry.envelope.requestId))
}

/** Without a catalogue and an envelope the HTTP status is all that a client can tell. */
async function checkPlain(api: LoadedApi, operation: OperationContract, { content, example, response }: ShownBody) {
  const plain = plainFailures(operation).find(({ response: own }) => own.status === response.status)
  assert.ok(plain)
  const body = isJson(content.mediaType) ? JSON.stringify(example.value) : String(example.value)
  const headers = { 'content-type': content.mediaType }
  const outcome = await call(api, operation, {
    answer: async () => new Response(body, { status: plain.status, headers }),
  })
  const { name, code, status } = errorOf(outcome)
  assert.deepEqual({ name, code, status }, { name: 'ApiError', code: `HTTP ${plain.status}`, status: plain.status })
}

/** The catalogue's status of the code, as long as the response is documented for it. */
function statusOf({ errors }: OperationContract, entry: ErrorContract, { response }: ShownBody): number {
  const same = errors.filter(({ code }) => code === entry.code)
  return (same.find(({ status }) => coversStatus(response.status, status)) ?? entry).status
}
