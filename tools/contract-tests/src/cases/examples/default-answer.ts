import assert from 'node:assert/strict'
import { setupServer } from 'msw/node'
import type { OperationContract } from '../../contract/contract.ts'
import { hasSuccessBody, isJson, isSuccess, shownBodies } from '../../contract/select.ts'
import { itemId } from '../../coverage/item.ts'
import { expectDocumented } from '../../expect/expect-response.ts'
import { expectData } from '../../expect/expect-success.ts'
import { call, onlyExchange, verifyOptions } from '../../wire/call.ts'
import { callerArguments, requiredValues } from '../../wire/given-values.ts'
import { identityOptions } from '../../wire/identity.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import { caseMaker, type OperationCases } from '../contract-case.ts'

/** Without being asked for anything, a mock that checks everything answers a signed call with the first example. */
export const defaultAnswerCases: OperationCases = (api, operation) => {
  const make = caseMaker(operation, 'examples')
  const proves = [itemId('operation', operation, operation.id)]
  return [
    make('answered by default, signature and request checked', proves, () => checkDefault(api, operation)),
    make('answered by the mock without MSW', [], () => checkWithoutMsw(api, operation)),
    make('answered through MSW and the global fetch', [], () => checkThroughMsw(api, operation)),
  ]
}

function firstExample(operation: OperationContract): unknown {
  const first = shownBodies(operation).find((shown) => isSuccess(shown) && isJson(shown.content.mediaType))
  assert.ok(first || !hasSuccessBody(operation), `${operation.id} shows no success`)
  return first?.example.value
}

async function checkDefault(api: LoadedApi, operation: OperationContract): Promise<void> {
  const outcome = await call(api, operation, { mock: { validate: true } })
  expectData(operation, outcome, firstExample(operation))
  const { request, response } = onlyExchange(outcome)
  await expectDocumented(api, operation, response)
  assert.equal(request.method, operation.method)
  if (operation.signature) {
    const authorization = request.headers.get('authorization') ?? ''
    assert.ok(
      authorization.startsWith(`${operation.signature.algorithm} Credential=`),
      `Authorization: ${authorization}`,
    )
    const { service } = operation.signature
    if (service !== undefined)
      assert.ok(authorization.includes(`/${service}/`), `no scope of ${service}: ${authorization}`)
  }
}

async function checkWithoutMsw(api: LoadedApi, operation: OperationContract): Promise<void> {
  const mock = api.packages.createMock(verifyOptions(api))
  expectData(operation, await call(api, operation, { answer: mock.handle }), firstExample(operation))
}

async function checkThroughMsw(api: LoadedApi, operation: OperationContract): Promise<void> {
  const server = setupServer(...api.packages.handlers(verifyOptions(api)))
  server.listen({ onUnhandledFrame: 'error' })
  try {
    const { packages, contract } = api
    const client = packages.createClient({ ...identityOptions(contract), validators: packages.validators })
    const values = callerArguments(operation, requiredValues(operation))
    const result = await packages.operation(operation.functionName)({ client, ...values })
    expectData(operation, result, firstExample(operation))
  } finally {
    server.close()
  }
}
