import assert from 'node:assert/strict'
import { itemId } from '../../coverage/item.ts'
import { expectSuccess } from '../../expect/expect-success.ts'
import { call, onlyExchange } from '../../wire/call.ts'
import { caseMaker, type OperationCases } from '../contract-case.ts'

/** Action and version are on the wire although nobody gave them. */
export const constantCases: OperationCases = (api, operation) => {
  const make = caseMaker(operation, 'constants')
  return operation.constants.map(({ in: place, name, value }) =>
    make(`${place} ${name}: ${value} is sent`, [itemId('constant', operation, `${place} ${name}`)], async () => {
      const outcome = await call(api, operation)
      expectSuccess(operation, outcome)
      const { request } = onlyExchange(outcome)
      assert.equal(place === 'header' ? request.headers.get(name) : request.url.searchParams.get(name), value)
    }),
  )
}
