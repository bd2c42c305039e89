import assert from 'node:assert/strict'
import { itemId } from '../../coverage/item.ts'
import { expectData } from '../../expect/expect-success.ts'
import { call, onlyExchange } from '../../wire/call.ts'
import { caseMaker, type OperationCases } from '../contract-case.ts'

/** A success without a body, such as 204, is a success without data. */
export const emptyAnswerCases: OperationCases = (api, operation) => {
  const make = caseMaker(operation, 'examples')
  return operation.responses
    .filter(({ status, contents }) => status.startsWith('2') && contents.length === 0)
    .map(({ status }) => {
      const place = `${status} without a body`
      return make(place, [itemId('response', operation, place)], async () => {
        const override = api.packages.operationMock(operation.functionName).reply(undefined, { status: Number(status) })
        const outcome = await call(api, operation, { overrides: [override] })
        const { response } = onlyExchange(outcome)
        assert.deepEqual([String(response.status), response.body], [status, ''])
        expectData(operation, outcome, undefined)
      })
    })
}
