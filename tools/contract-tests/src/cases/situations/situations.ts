import assert from 'node:assert/strict'
import type { Situation } from '@cloud-kubeconfig/mock-kit'
import type { ErrorContract, OperationContract } from '../../contract/contract.ts'
import { answerTo } from '../../contract/select.ts'
import { situationItems } from '../../coverage/situation-item.ts'
import { errorOf, expectApiError, type MessageParts } from '../../expect/expect-api-error.ts'
import { expectDocumented } from '../../expect/expect-response.ts'
import { expectSuccess } from '../../expect/expect-success.ts'
import { call, mockAnswerer } from '../../wire/call.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import { caseMaker, type OperationCases } from '../contract-case.ts'
import { type Provocation, provocations } from './provocations.ts'

/** Every situation that the catalogue answers by default: brought about for real where a request can do that. */
export const situationCases: OperationCases = (api, operation) => {
  const make = caseMaker(operation, 'situations')
  const situations = [...new Set(operation.errors.flatMap(({ when }) => when))]
  return situations.flatMap((situation) => {
    const entry = answerTo(operation, situation)
    if (!entry) return []
    const provocation = provocations[situation]?.(operation)
    const proves = situationItems(operation, entry, situation)
    const how = provocation ? 'happens' : 'is what the mock was told'
    return make(`${situation} ${how}: ${entry.code}`, proves, () =>
      check(api, operation, entry, provocation ?? told(situation as Situation)),
    )
  })
}

/** The mock's own permission check may name any situation. */
function told(situation: Situation): Provocation {
  return { setting: { mock: { authorize: () => situation } } }
}

async function check(
  api: LoadedApi,
  operation: OperationContract,
  entry: ErrorContract,
  { setting, before = 0 }: Provocation,
): Promise<void> {
  // One mock for all calls: what it remembers (nonces, requests in a second) is the point.
  const answer = mockAnswerer(api, setting)
  for (let count = 0; count < before; count += 1)
    expectSuccess(operation, await call(api, operation, { ...setting, answer }))
  const outcome = await call(api, operation, { ...setting, answer, validated: false })
  const received = outcome.exchanges.at(-1)?.response
  assert.ok(received, `nothing was sent: ${String(outcome.error)}`)
  const limit = operation.rateLimit?.requests
  const parts: MessageParts =
    entry.when.includes('throttled') && limit ? { limit: String(limit), requests: String(limit + 1) } : {}
  expectApiError(operation, entry, { error: errorOf(outcome), received, parts })
  await expectDocumented(api, operation, received)
}
