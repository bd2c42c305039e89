import assert from 'node:assert/strict'
import { plainFailures } from '../../contract/select.ts'
import { itemId } from '../../coverage/item.ts'
import { errorOf } from '../../expect/expect-api-error.ts'
import { expectDocumented } from '../../expect/expect-response.ts'
import { call, onlyExchange } from '../../wire/call.ts'
import { caseMaker, type OperationCases } from '../contract-case.ts'

/** Failures of a document without a catalogue: the mock can be asked for each status, and its body is as documented. */
export const plainFailureCases: OperationCases = (api, operation) => {
  const make = caseMaker(operation, 'errors')
  return plainFailures(operation).map(({ response, status }) => {
    const [content] = response.contents
    const place = `${response.status} ${content?.mediaType ?? 'without a body'}`
    return make(place, [itemId('response', operation, place)], async () => {
      const override = api.packages.operationMock(operation.functionName).error(String(status), { status })
      const outcome = await call(api, operation, { overrides: [override] })
      const { name, code, status: seen } = errorOf(outcome)
      assert.deepEqual({ name, code, seen }, { name: 'ApiError', code: `HTTP ${status}`, seen: status })
      await expectDocumented(api, operation, onlyExchange(outcome).response)
    })
  })
}
