import assert from 'node:assert/strict'
import type { ErrorContract, OperationContract } from '../../contract/contract.ts'
import { requestIdHeader } from '../../contract/read-responses.ts'
import { textOf } from '../../contract/select.ts'
import type { Json } from '../../document/json.ts'
import { withValueAt } from '../../document/pointer.ts'
import { errorOf } from '../../expect/expect-api-error.ts'
import { bodyOf } from '../../expect/expect-response.ts'
import { call, onlyExchange } from '../../wire/call.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import { caseMaker, type OperationCases } from '../contract-case.ts'

const requestId = '0FACADE0-0000-4000-8000-00000000CAFE'

/** For each shape of a failure: a message and a request id of one's own end up where the envelope says, and are found there. */
export const ownTextCases: OperationCases = (api, operation) => {
  const make = caseMaker(operation, 'errors')
  const shapes = new Map(operation.errors.map((entry) => [entry.response.component, entry]))
  return [...shapes.values()].flatMap((entry) => [
    make(`${entry.response.component}: message and request id of one's own`, [], () => checkOwn(api, operation, entry)),
    ...(requestIdHeader(entry.response) === undefined
      ? []
      : [
          make(`${entry.response.component}: a request id that only the header has`, [], () =>
            checkHeader(api, operation, entry),
          ),
        ]),
  ])
}

async function checkOwn(api: LoadedApi, operation: OperationContract, entry: ErrorContract): Promise<void> {
  const { code, parameter, envelope } = entry
  const override = api.packages
    .operationMock(operation.functionName)
    .error(code, { message: 'a message of one’s own', requestId, ...(parameter !== undefined && { parameter }) })
  const outcome = await call(api, operation, { overrides: [override] })
  const { response } = onlyExchange(outcome)
  const body = bodyOf(response)
  const header = requestIdHeader(entry.response)
  if (envelope.requestId !== undefined) assert.equal(textOf(body, envelope.requestId), requestId)
  if (header !== undefined) assert.equal(response.headers.get(header), requestId)
  if (envelope.message !== undefined) assert.equal(textOf(body, envelope.message), 'a message of one’s own')
  const error = errorOf(outcome)
  assert.equal(error.requestId, requestId)
  assert.equal(error.message, 'a message of one’s own')
}

/** An answer whose body says nothing of its request id. */
async function checkHeader(api: LoadedApi, operation: OperationContract, entry: ErrorContract): Promise<void> {
  const content = entry.response.contents[0]
  const header = requestIdHeader(entry.response)
  assert.ok(content && header)
  const coded = withValueAt(content.examples[0]?.value ?? {}, entry.envelope.code, entry.code)
  const body: Json = entry.envelope.requestId === undefined ? coded : withValueAt(coded, entry.envelope.requestId, null)
  const headers = { 'content-type': content.mediaType, [header]: requestId }
  const answer = async () => new Response(JSON.stringify(body), { status: entry.status, headers })
  const error = errorOf(await call(api, operation, { answer }))
  assert.deepEqual([error.code, error.requestId], [entry.code, requestId])
}
