import assert from 'node:assert/strict'
import type { OperationContract } from '../../contract/contract.ts'
import { answerTo, isJson } from '../../contract/select.ts'
import { itemId } from '../../coverage/item.ts'
import { errorOf, expectApiError, expectPlainRefusal } from '../../expect/expect-api-error.ts'
import { expectSuccess } from '../../expect/expect-success.ts'
import { call, onlyExchange } from '../../wire/call.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import { type ContractCase, caseMaker, type OperationCases } from '../contract-case.ts'

/** The body as a whole: not there, not JSON, and parameters of the query sent as a form where that is allowed. */
export const requestBodyCases: OperationCases = (api, operation) => {
  const make = caseMaker(operation, 'parameters')
  const item = (name: string) => [itemId('parameter', operation, name)]
  const cases: ContractCase[] = []
  if (operation.body?.required) {
    cases.push(make('body: left out', item('body: left out'), () => checkBody(api, operation, undefined)))
  }
  if (operation.body?.contents.some(({ mediaType }) => isJson(mediaType))) {
    cases.push(make('body: not JSON', item('body: not JSON'), () => checkBody(api, operation, '{"truncated":')))
  }
  if (operation.formParameters) {
    cases.push(make('query sent as a form', item('query as form'), () => checkForm(api, operation)))
  }
  return cases
}

/** No client sends such a body, so it is put into the request on its way. */
async function checkBody(api: LoadedApi, operation: OperationContract, body: string | undefined): Promise<void> {
  const tamper = ({ url, method, headers }: Request) => new Request(url, { method, headers, ...(body && { body }) })
  const outcome = await call(api, operation, { tamper, verified: false })
  if (operation.errors.length === 0) return expectPlainRefusal(outcome)
  const missing = operation.parameters.find(({ in: place, required }) => place === 'body' && required)
  const entry =
    body === undefined ? answerTo(operation, 'missing-parameter', missing?.name) : answerTo(operation, 'invalid-type')
  assert.ok(entry, 'the catalogue has no answer')
  const { response: received } = onlyExchange(outcome)
  expectApiError(operation, entry, { error: errorOf(outcome), received })
}

async function checkForm(api: LoadedApi, operation: OperationContract): Promise<void> {
  const tamper = (request: Request) => {
    const url = new URL(request.url)
    const body = new URLSearchParams(url.search)
    url.search = ''
    return new Request(url, { method: request.method, headers: withoutType(request.headers), body })
  }
  expectSuccess(operation, await call(api, operation, { tamper, verified: false }))
}

/** The form brings a content type of its own. */
function withoutType(original: Headers): Headers {
  const headers = new Headers(original)
  headers.delete('content-type')
  return headers
}
