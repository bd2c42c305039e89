import assert from 'node:assert/strict'
import type { OperationContract } from '../../contract/contract.ts'
import { expectDocumented } from '../../expect/expect-response.ts'
import { expectSuccess } from '../../expect/expect-success.ts'
import { call, mockAnswerer, onlyExchange } from '../../wire/call.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import type { ReceivedResponse } from '../../wire/recorder.ts'
import { caseMaker, type OperationCases } from '../contract-case.ts'

/** Nothing is random: the same seed gives the same answers, another one others that are as good. */
export const seededAnswerCases: OperationCases = (api, operation) => [
  caseMaker(operation, 'examples')('with a seed the answers vary, always in the same way', [], async () => {
    const [first, again, other] = [
      await answers(api, operation, 1),
      await answers(api, operation, 1),
      await answers(api, operation, 2),
    ]
    assert.deepEqual(first, again)
    const hasRequestId = operation.errors.some(({ envelope }) => envelope.requestId !== undefined)
    if (hasRequestId) assert.notDeepEqual(first, other)
  }),
]

async function answers(api: LoadedApi, operation: OperationContract, seed: number): Promise<string[]> {
  const answer = mockAnswerer(api, { mock: { seed } })
  const received: ReceivedResponse[] = []
  for (let count = 0; count < 2; count += 1) {
    const outcome = await call(api, operation, { answer })
    expectSuccess(operation, outcome)
    received.push(onlyExchange(outcome).response)
  }
  for (const response of received) await expectDocumented(api, operation, response)
  return received.map(({ body, headers }) => JSON.stringify([body, ...headers]))
}
