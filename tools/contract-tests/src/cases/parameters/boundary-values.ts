import assert from 'node:assert/strict'
import type { OperationContract } from '../../contract/contract.ts'
import { answerTo } from '../../contract/select.ts'
import { itemId } from '../../coverage/item.ts'
import { situationItems } from '../../coverage/situation-item.ts'
import { errorOf, expectApiError, expectPlainRefusal, type MessageParts } from '../../expect/expect-api-error.ts'
import { expectSuccess } from '../../expect/expect-success.ts'
import { type CallSetting, call, onlyExchange } from '../../wire/call.ts'
import { type GivenValue, requiredValues, withValue } from '../../wire/given-values.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import { caseMaker, type OperationCases } from '../contract-case.ts'
import { expectGroupValidator } from './group-validator.ts'
import { type ParameterValue, parameterValues } from './parameter-values.ts'
import { expectSent } from './sent-value.ts'
import { writeIntoRequest } from './write-into-request.ts'

/** Every edge of every parameter: what the document allows works, anything else is refused, here and there alike. */
export const boundaryCases: OperationCases = (api, operation) => {
  const make = caseMaker(operation, 'parameters')
  return parameterValues(api.contract.document, operation).map((tried) => {
    const { parameter, name } = tried
    const situation = situationOnWire(tried)
    const place = `${parameter.in} ${parameter.name}`
    const shown = tried.value === undefined ? '' : ` = ${JSON.stringify(tried.value)}`
    const proves = [itemId('parameter', operation, `${place}: ${name}`), ...provedSituations(operation, tried)]
    return make(`${place}: ${name}${shown} is ${situation ?? 'accepted'}`, proves, () => check(api, operation, tried))
  })
}

function provedSituations(operation: OperationContract, tried: ParameterValue): string[] {
  const situation = situationOnWire(tried)
  const entry = situation === undefined ? undefined : answerTo(operation, situation, tried.parameter.name)
  return entry && situation !== undefined ? situationItems(operation, entry, situation) : []
}

/** An empty path segment is another path, which the service does not have. */
function situationOnWire({ parameter, value, situation }: ParameterValue): string | undefined {
  return parameter.in === 'path' && (value === undefined || value === '') ? 'unknown-action' : situation
}

async function check(api: LoadedApi, operation: OperationContract, tried: ParameterValue): Promise<void> {
  const values = withValue(requiredValues(operation), tried.parameter, tried.value)
  if (tried.given) {
    const outcome = await call(api, operation, { values })
    expectSuccess(operation, outcome)
    expectSent(operation, tried, onlyExchange(outcome).request)
  } else {
    await expectRefusedBeforeSending(api, operation, tried, values)
  }
  await expectGroupValidator(api, operation, tried, values)
  await checkOnWire(api, operation, tried, values)
}

async function expectRefusedBeforeSending(
  api: LoadedApi,
  operation: OperationContract,
  { parameter }: ParameterValue,
  values: readonly GivenValue[],
): Promise<void> {
  const outcome = await call(api, operation, { values })
  const error = errorOf(outcome)
  assert.equal(error.name, 'ValidationError', error.message)
  assert.equal(error.code, 'InvalidRequest')
  assert.ok(error.message.includes(parameter.name), `the message does not name ${parameter.name}: ${error.message}`)
  assert.equal(outcome.exchanges.length, 0, 'a refused request was sent')
}

/** Without validators the mock decides, by the same document. */
async function checkOnWire(
  api: LoadedApi,
  operation: OperationContract,
  tried: ParameterValue,
  values: readonly GivenValue[],
): Promise<void> {
  const outcome = await call(api, operation, { ...wireSetting(operation, tried, values), validated: false })
  const situation = situationOnWire(tried)
  if (situation === undefined) return expectSuccess(operation, outcome)
  if (operation.errors.length === 0) {
    // A plain document does not say how an unknown path is answered; the mock leaves it to whoever comes next.
    if (situation === 'unknown-action') return void errorOf(outcome)
    return expectPlainRefusal(outcome)
  }
  const { parameter } = tried
  const entry = answerTo(operation, situation, parameter.name)
  assert.ok(entry, `the catalogue has no answer to ${situation} for ${parameter.name}`)
  const { response: received } = onlyExchange(outcome)
  const parts: MessageParts = { parameter: parameter.name, value: String(tried.value ?? '') }
  expectApiError(operation, entry, { error: errorOf(outcome), received, parts })
}

/** What a client cannot be brought to send is written into the request on its way; nobody checks its signature then. */
function wireSetting(operation: OperationContract, tried: ParameterValue, values: readonly GivenValue[]): CallSetting {
  const { parameter, value } = tried
  const isBeyondClient =
    (parameter.in === 'path' && (value === undefined || value === '')) ||
    (parameter.suppliedBy === 'region' && value === undefined)
  if (!isBeyondClient) return { values }
  return {
    values: withValue(values, parameter, parameter.example),
    tamper: (request) =>
      writeIntoRequest(request, operation, parameter, value === undefined ? undefined : String(value)),
    verified: false,
  }
}
